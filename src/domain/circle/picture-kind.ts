/** The kinds of picture that can be drawn anew, and 'heic', which cannot but is common enough to say so. */
export type PictureKind = 'jpeg' | 'png' | 'webp' | 'gif' | 'avif' | 'heic';

const latin = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));

/** The brands of the family of AVIF and HEIC: the main one and those a file also follows (ISO/IEC 14496-12, the box `ftyp`). */
function brandsOf(bytes: Uint8Array): readonly string[] {
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0);
  const text = latin(bytes, 8, Math.min(length, 256, bytes.length));
  return text.match(/.{4}/gs) ?? [];
}

/** What kind of picture a file begins as, whatever it is called; null when it is none that can be drawn. */
export function pictureKind(bytes: Uint8Array): PictureKind | null {
  if (bytes.length < 12) return null;
  if (latin(bytes, 0, 3) === '\u00ff\u00d8\u00ff') return 'jpeg';
  if (latin(bytes, 0, 8) === '\u0089PNG\r\n\u001a\n') return 'png';
  if (latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 12) === 'WEBP') return 'webp';
  if (/^GIF8[79]a/.test(latin(bytes, 0, 6))) return 'gif';
  if (latin(bytes, 4, 8) !== 'ftyp') return null;
  const brands = brandsOf(bytes);
  if (brands.includes('avif') || brands.includes('avis')) return 'avif';
  return brands.some((brand) => /^(he[ivx][cmsx]|mif1|msf1)$/.test(brand)) ? 'heic' : null;
}
