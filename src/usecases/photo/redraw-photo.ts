import type { Sharp } from 'sharp';
import { type PictureKind, pictureKind } from '../../domain/circle/picture-kind.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import { door } from './door.ts';

export type PhotoRefusal = 'not-a-photo' | 'heic' | 'too-many-dots' | 'broken' | 'busy' | 'not-here';

/** In px: large enough for the largest mark on a sharp screen. */
const side = 256;
/** In bytes: what one picture weighs at most in the store and on a page. */
const heaviest = 40_000;
const qualities = [82, 65, 45, 25];

/**
 * The most dots of a picture that is read. A JPEG is read while it is made smaller, so the largest of telephones (50 million) may come; of
 * the other kinds some are unpacked as a whole.
 */
const mostDots: Readonly<Record<PictureKind, number>> = {
  jpeg: 52_000_000,
  png: 25_000_000,
  webp: 25_000_000,
  gif: 25_000_000,
  avif: 25_000_000,
  heic: 0,
};
const mostSeconds = 10;
/** Two at once leave the other two of Node's four threads to the store; each takes a second at most. */
const turn = door({ atOnce: 2, waiting: 20 });

/** The library is loaded with the first photo: it is large, and most runs never need it. Only what we take in can be read by it at all. */
async function loadSharp() {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  sharp.concurrency(1);
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({
    operation: ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif'].map((name) => `VipsForeignLoad${name}`),
  });
  return sharp;
}
let loading: ReturnType<typeof loadSharp> | null = null;

/** Whether the library is there for this kind of computer. */
async function canDraw(): Promise<boolean> {
  loading ??= loadSharp();
  return loading.then(
    () => true,
    () => false,
  );
}

/** Reads the first picture of a file only, upright; a picture that is not whole stops it. */
async function open(bytes: Uint8Array, kind: PictureKind): Promise<Sharp> {
  loading ??= loadSharp();
  const sharp = await loading;
  return sharp(bytes, { limitInputPixels: mostDots[kind], failOn: 'error', pages: 1, page: 0, autoOrient: true });
}

type Size = { readonly width: number; readonly height: number };

/** Of a very long or very high picture the middle: looking for what stands out in all of it would take long. */
function middleOf(picture: Sharp, { width, height }: Size): Sharp {
  if (width <= 3 * height && height <= 3 * width) return picture;
  const [wide, high] = [Math.min(width, 3 * height), Math.min(height, 3 * width)];
  return picture.extract({
    left: Math.floor((width - wide) / 2),
    top: Math.floor((height - high) / 2),
    width: wide,
    height: high,
  });
}

/** A square of it in the colours of the web (sRGB), on white where one could see through it, without anything else the file said. */
async function drawn(bytes: Uint8Array, kind: PictureKind, upright: Size): Promise<Uint8Array<ArrayBuffer>> {
  const { data, info } = await middleOf(await open(bytes, kind), upright)
    .timeout({ seconds: mostSeconds })
    .resize(side, side, { fit: 'cover', position: 'attention' })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const sharp = await (loading ?? loadSharp());
  const raw = { raw: { width: info.width, height: info.height, channels: info.channels } };
  for (const quality of qualities) {
    const jpeg = await sharp(data, raw).jpeg({ quality, mozjpeg: true }).toBuffer();
    if (jpeg.byteLength <= heaviest) return new Uint8Array(jpeg);
  }
  throw new Error('A small square is never this heavy.');
}

async function redraw(bytes: Uint8Array, kind: PictureKind): Promise<Result<Uint8Array<ArrayBuffer>, PhotoRefusal>> {
  if (!(await canDraw())) return refused('not-here');
  try {
    const { width, height, format, autoOrient } = await (await open(bytes, kind)).metadata();
    if (width * height > mostDots[kind]) return refused('too-many-dots');
    if (format !== kind && !(kind === 'avif' && format === 'heif')) return refused('not-a-photo');
    return ok(await drawn(bytes, kind, autoOrient));
  } catch (problem) {
    return refused(/pixel limit/i.test(String(problem)) ? 'too-many-dots' : 'broken');
  }
}

/**
 * Draws a picture anew as a small square JPEG of at most 40 kB: what it was made with, where and when, and whatever else hid in the file,
 * is gone. Off the main thread, at most two at once. Whatever is sent, it answers with a picture or a refusal.
 */
export async function redrawPhoto(bytes: Uint8Array): Promise<Result<Uint8Array<ArrayBuffer>, PhotoRefusal>> {
  const kind = pictureKind(bytes);
  if (kind === null) return refused('not-a-photo');
  if (kind === 'heic') return refused('heic');
  return (await turn(() => redraw(bytes, kind))) ?? refused('busy');
}
