// Makes the one font file of Naober from the open Atkinson Hyperlegible Next: Latin-1, what Dutch and its neighbours need besides,
// and punctuation, as one variable file from weight 400 to 700. Run by hand when the font or the set changes; the result is kept.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const source = path.join(root, 'node_modules/@fontsource-variable/atkinson-hyperlegible-next');
const target = path.join(root, 'src/web/ui/fonts');

const range = (from, to) => Array.from({ length: to - from + 1 }, (_, step) => String.fromCodePoint(from + step)).join('');
const characters = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}ĲĳŒœŸ–—‘’‚“”„•…‹›€−→←`;

const whole = readFileSync(path.join(source, 'files/atkinson-hyperlegible-next-latin-wght-normal.woff2'));
const made = await subsetFont(whole, characters, {
  targetFormat: 'woff2',
  variationAxes: { wght: { min: 400, max: 700, default: 400 } },
});
writeFileSync(path.join(target, 'atkinson-hyperlegible-next.woff2'), made);
copyFileSync(path.join(source, 'LICENSE'), path.join(target, 'OFL.txt'));
console.log(`${made.byteLength} bytes`);
