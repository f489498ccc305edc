// Writes src/domain/circle/layout/label-advances.ts: how wide each character of the label font is, weight 400. Run after a change of font.
import { readFileSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';

const source = new URL(
  '../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
  import.meta.url,
);
const target = new URL('../src/domain/circle/layout/label-advances.ts', import.meta.url);
const plain = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');
const extra = 'ßæøđłþðœıÆØĐŁÞÐŒ’‘“”–—…·';

/** The tables of a TrueType file by name, as offsets. */
function tablesOf(font) {
  const entries = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index);
  return Object.fromEntries(entries.map((at) => [font.toString('latin1', at, at + 4), font.readUInt32BE(at + 8)]));
}

/** Glyph number of a character by the format 4 part of the character map. */
function glyphOf(font, cmap, character) {
  const code = character.codePointAt(0);
  const parts = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, index) => cmap + font.readUInt32BE(cmap + 8 + 8 * index));
  const at = parts.find((part) => font.readUInt16BE(part) === 4);
  const twice = font.readUInt16BE(at + 6);
  for (let index = 0; index < twice; index += 2) {
    const last = font.readUInt16BE(at + 14 + index);
    const first = font.readUInt16BE(at + 16 + twice + index);
    if (code < first || code > last) continue;
    const delta = font.readUInt16BE(at + 16 + 2 * twice + index);
    const rangeAt = at + 16 + 3 * twice + index;
    const range = font.readUInt16BE(rangeAt);
    if (range === 0) return (code + delta) & 0xffff;
    const glyph = font.readUInt16BE(rangeAt + range + 2 * (code - first));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}

const font = Buffer.from(
  await subsetFont(readFileSync(source), plain + extra, { targetFormat: 'truetype', variationAxes: { wght: 400 } }),
);
const { head, hhea, hmtx, cmap } = tablesOf(font);
const unit = font.readUInt16BE(head + 18);
const measured = font.readUInt16BE(hhea + 34);
const advance = (character) => {
  const glyph = Math.min(glyphOf(font, cmap, character), measured - 1);
  return Math.round((font.readUInt16BE(hmtx + 4 * glyph) / unit) * 100);
};
const coded = (text) => Array.from(text, (character) => advance(character).toString(36).padStart(2, '0')).join('');
const has = Array.from(extra).filter((character) => glyphOf(font, cmap, character) !== 0);

writeFileSync(
  target,
  `// Made by scripts/measure-label-font.js from Atkinson Hyperlegible Next (SIL Open Font Licence 1.1), weight 400.

/** Advance widths of the characters from space to tilde in hundredths of an em, two base-36 digits each. */
export const plainAdvances =
  '${coded(plain)}';

/** The same for the characters outside that row which do not fall apart into a letter and a mark. */
export const extraCharacters = ${JSON.stringify(has.join('')).replaceAll('"', "'")};
export const extraAdvances = '${coded(has.join(''))}';
`,
);
