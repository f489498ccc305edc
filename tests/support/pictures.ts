import { randomBytes } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

type Bytes = Uint8Array<ArrayBuffer>;
const bytesOf = (buffer: Uint8Array): Bytes => new Uint8Array(buffer);

/** Dots of every colour, so that a picture has something to keep. */
export function dots(width = 400, height = 300, channels: 3 | 4 = 3) {
  const data = randomBytes(width * height * channels);
  return sharp(data, { raw: { width, height, channels } });
}

/** A photo as a telephone makes it, lying on its side, with where, when and with what it was made, and a profile of colours. */
export async function photoWithGps(): Promise<Bytes> {
  const exif = {
    IFD0: { Make: 'Telefoonmaker', Model: 'Praatpaal 9', Artist: 'Anja de Vries', ImageDescription: 'Voordeur Kerkstraat 12' },
    IFD3: {
      GPSLatitudeRef: 'N',
      GPSLatitude: '52/1 3/1 30/1',
      GPSLongitudeRef: 'E',
      GPSLongitude: '4/1 30/1 15/1',
      GPSMapDatum: 'WGS-84',
    },
  };
  const left = sharp({ create: { width: 600, height: 400, channels: 3, background: '#c04020' } });
  const xmp = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><dc:creator>Anja de Vries</dc:creator></x:xmpmeta>';
  return bytesOf(await left.withExif(exif).withXmp(xmp).withIccProfile('p3').withMetadata({ orientation: 6 }).jpeg().toBuffer());
}

const chunk = (kind: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
};

/** A PNG of grey dots that says it is so large; `rows` bytes of nothing are packed into it, as in a bomb. */
export function hugePng(width: number, height: number, rows = 0): Bytes {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  const packed = deflateSync(Buffer.alloc(rows), { level: 9 });
  const signature = Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1');
  return bytesOf(Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', packed), chunk('IEND', new Uint8Array())]));
}

/** A moving GIF of many pictures. */
export async function movingGif(pictures: number): Promise<Bytes> {
  const [width, height] = [64, 64];
  const data = randomBytes(width * height * pictures * 3);
  const moving = sharp(data, { raw: { width, height: height * pictures, channels: 3, pageHeight: height } });
  return bytesOf(await moving.gif({ effort: 1 }).toBuffer());
}

const join = (...parts: (Uint8Array | string)[]): Bytes =>
  bytesOf(Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part))));

/** Files that cannot be kept as a photo, by what they are. */
export async function badPictures(): Promise<Readonly<Record<string, Bytes>>> {
  const [jpeg, png, webp] = await Promise.all([dots().jpeg().toBuffer(), dots().png().toBuffer(), dots().webp().toBuffer()]);
  const gif = await movingGif(3);
  const html = '<!doctype html><script>alert(1)</script>';
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="file:///etc/passwd"/></svg>';
  const changed = bytesOf(png);
  changed.fill(0x41, 60, 400);
  return {
    'nothing at all': new Uint8Array(),
    'one zero byte': new Uint8Array(1),
    'a thousand zero bytes': new Uint8Array(1_000),
    noise: bytesOf(randomBytes(5_000)),
    'a page named as a photo': join(html),
    'a drawing that fetches a file': join(svg),
    'a drawing behind the sign of XML': join('<?xml version="1.0"?>', svg),
    'a PDF': join('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>'),
    'a TIFF': join('II*\u0000\b\u0000\u0000\u0000', new Uint8Array(200)),
    'a BMP': join('BM', new Uint8Array(200)),
    'a zip': join('PK\u0003\u0004', new Uint8Array(200)),
    'a HEIC': join('\u0000\u0000\u0000\u0018ftypheic\u0000\u0000\u0000\u0000mif1heic', new Uint8Array(200)),
    'only the sign of a JPEG': join('\u00ff\u00d8\u00ff\u00e0', new Uint8Array(100)),
    'only the sign of a PNG': join('\u0089PNG\r\n\u001a\n', new Uint8Array(100)),
    'only the sign of a WebP': join('RIFF\u0010\u0000\u0000\u0000WEBP', new Uint8Array(100)),
    'only the sign of a GIF': join('GIF89a', new Uint8Array(100)),
    'only the sign of an AVIF': join('\u0000\u0000\u0000\u001cftypavif\u0000\u0000\u0000\u0000mif1avif', new Uint8Array(300)),
    'a page behind the sign of a GIF': join('GIF89a/*', html, '*/=1;'),
    'a page behind the sign of a JPEG': join('\u00ff\u00d8\u00ff\u00e0\u0000\u0010JFIF\u0000', html),
    'half a JPEG': bytesOf(jpeg.subarray(0, jpeg.length / 2)),
    'half a PNG': bytesOf(png.subarray(0, png.length / 2)),
    'half a WebP': bytesOf(webp.subarray(0, webp.length / 2)),
    'a GIF that stops in its first picture': gif.subarray(0, 900),
    'a PNG that was written over': changed,
    'a PNG of no dots': hugePng(0, 0),
    'a PNG without a picture': hugePng(20, 20),
  };
}
