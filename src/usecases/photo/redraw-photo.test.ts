import fc from 'fast-check';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { badPictures, dots, hugePng, movingGif, photoWithGps } from '../../../tests/support/pictures.ts';
import { redrawPhoto } from './redraw-photo.ts';

const redrawn = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const drawn = await redrawPhoto(bytes);
  if (!drawn.ok) throw new Error(drawn.refusal);
  return drawn.value;
};
const refusal = async (bytes: Uint8Array) => {
  const drawn = await redrawPhoto(bytes);
  return drawn.ok ? 'drawn' : drawn.refusal;
};
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

let bad: Awaited<ReturnType<typeof badPictures>>;
beforeAll(async () => {
  bad = await badPictures();
});

test('a photo with a place, a maker and a name in it comes out upright, small, and knowing nothing', async () => {
  const photo = await photoWithGps();
  expect(latin(photo)).toMatch(/Exif/);
  expect((await sharp(photo).metadata()).exif?.toString('latin1')).toContain('Kerkstraat 12');
  const drawn = await redrawn(photo);
  const { width, height, format, space, exif, icc, xmp, iptc, orientation } = await sharp(drawn).metadata();
  expect({ width, height, format, space, exif, icc, xmp, iptc, orientation }).toEqual({
    width: 256,
    height: 256,
    format: 'jpeg',
    space: 'srgb',
    exif: undefined,
    icc: undefined,
    xmp: undefined,
    iptc: undefined,
    orientation: undefined,
  });
  expect(latin(drawn)).not.toMatch(/Exif|ICC_PROFILE|http|GPS|WGS|Kerkstraat|Anja|Praatpaal|xmp/i);
});

test('a photo that lies on its side is put upright', async () => {
  const half = { width: 300, height: 600, channels: 3 as const };
  const top = await sharp({ create: { ...half, background: '#00f' } })
    .png()
    .toBuffer();
  const lying = await sharp({ create: { width: 600, height: 600, channels: 3, background: '#f00' } })
    .composite([{ input: top, left: 0, top: 0 }])
    .withMetadata({ orientation: 6 })
    .jpeg({ chromaSubsampling: '4:4:4' })
    .toBuffer();
  const { data } = await sharp(await redrawn(lying))
    .raw()
    .toBuffer({ resolveWithObject: true });
  const dotAt = (x: number, y: number) => [...data.subarray(3 * (256 * y + x), 3 * (256 * y + x) + 3)];
  expect([dotAt(128, 20)[2], dotAt(128, 236)[0]].every((value) => (value ?? 0) > 200)).toBe(true);
});

test('every kind that is taken in becomes the same small square, whatever colours it has', async () => {
  const kinds = {
    jpeg: dots().jpeg(),
    'grey jpeg': dots().greyscale().jpeg(),
    'jpeg for printing': dots().toColourspace('cmyk').jpeg(),
    'progressive jpeg': dots().jpeg({ progressive: true }),
    png: dots().png(),
    'see-through png': dots(200, 300, 4).png(),
    'interlaced png': dots().png({ progressive: true }),
    'png of 16 bits': dots().toColourspace('rgb16').png(),
    webp: dots().webp(),
    avif: dots(120, 90).avif({ effort: 0 }),
    'one dot': dots(1, 1).png(),
    'a line': dots(20_000, 1).png(),
    'a pole': dots(1, 20_000).jpeg(),
    'a line that was turned': dots(3, 9_000).withMetadata({ orientation: 6 }).jpeg(),
  };
  for (const [name, picture] of Object.entries(kinds)) {
    const drawn = await redrawn(await picture.toBuffer());
    expect(await sharp(drawn).metadata(), name).toMatchObject({
      width: 256,
      height: 256,
      format: 'jpeg',
      channels: 3,
    });
    expect(drawn.byteLength, name).toBeLessThanOrEqual(40_000);
  }
});

test('of a moving picture the first one is kept', async () => {
  const drawn = await redrawn(await movingGif(400));
  expect(await sharp(drawn).metadata()).toMatchObject({ width: 256, height: 256, format: 'jpeg' });
});

test('what is no photo, or not a whole one, is refused', async () => {
  expect(Object.keys(bad).length).toBeGreaterThan(20);
  for (const [name, bytes] of Object.entries(bad)) expect(await refusal(bytes), name).not.toBe('drawn');
  expect(await refusal(bad['a HEIC'] ?? new Uint8Array())).toBe('heic');
  expect(await refusal(bad['a drawing that fetches a file'] ?? new Uint8Array())).toBe('not-a-photo');
  expect(await refusal(bad['half a JPEG'] ?? new Uint8Array())).toBe('broken');
});

test('a picture with more dots than a telephone makes is refused before it is unpacked', async () => {
  const before = process.memoryUsage().rss;
  expect(await refusal(hugePng(30_000, 30_000, 30_001 * 2_000))).toBe('too-many-dots');
  expect(await refusal(hugePng(2_147_483_647, 2_147_483_647))).not.toBe('drawn');
  expect(await refusal(hugePng(65_535, 1_000))).toBe('too-many-dots');
  expect(process.memoryUsage().rss - before).toBeLessThan(300_000_000);
});

test('what hides behind a photo does not come along', async () => {
  const photo = await dots().jpeg().toBuffer();
  const hidden = Buffer.concat([photo, Buffer.from('<script>alert(1)</script>')]);
  expect(latin(await redrawn(hidden))).not.toMatch(/script/);
});

test('many at once all get an answer, and no more than the door holds are taken in', async () => {
  const photo = await dots(1_000, 1_000).jpeg().toBuffer();
  const answers = await Promise.all(Array.from({ length: 30 }, () => refusal(photo)));
  expect([answers.filter((each) => each === 'drawn').length, answers.filter((each) => each === 'busy').length]).toEqual([22, 8]);
  expect(await refusal(photo)).toBe('drawn');
});

test('whatever is written over in a picture, it is drawn or refused, and nothing breaks', { timeout: 120_000 }, async () => {
  const whole = await Promise.all(
    [
      dots(90, 70).jpeg(),
      dots(90, 70).jpeg({ progressive: true }),
      dots(90, 70).png(),
      dots(90, 70).webp(),
      dots(64, 64).avif({ effort: 0 }),
    ].map((picture) => picture.toBuffer()),
  );
  const pictures = [...whole, Buffer.from(await movingGif(3))];
  const change = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    with: fc.uint8Array({ minLength: 1, maxLength: 12 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...pictures), fc.array(change, { minLength: 1, maxLength: 6 }), async (picture, changes) => {
      const bytes = new Uint8Array(picture);
      for (const one of changes)
        bytes.set(one.with.subarray(0, bytes.length), Math.floor(one.at * Math.max(0, bytes.length - 12)));
      const drawn = await redrawPhoto(bytes);
      if (drawn.ok) expect(drawn.value.byteLength).toBeLessThanOrEqual(40_000);
      else expect(['broken', 'not-a-photo', 'too-many-dots', 'heic']).toContain(drawn.refusal);
    }),
    { numRuns: 300 },
  );
});
