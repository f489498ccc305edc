import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

const folder = import.meta.dirname;
const kB = 1024;

const areas = readdirSync(path.join(folder, 'areas')).map((name) => path.join('areas', name));

const built = async (...names: readonly string[]) => {
  const { outputFiles } = await build({
    entryPoints: names.map((name) => path.join(folder, name)),
    bundle: true,
    minify: true,
    write: false,
    outdir: 'out',
    loader: { '.woff2': 'file' },
    target: ['chrome109', 'firefox115', 'safari16'],
  });
  return outputFiles;
};
// As it is sent to a browser that knows no brotli.
const zipped = (bytes: Uint8Array) => gzipSync(bytes, { level: 9 }).byteLength;
const sheets = (files: Awaited<ReturnType<typeof built>>) => files.filter(({ path: name }) => name.endsWith('.css'));

it.each(areas)('weighs at most 12 kB together with %s, with one font of at most 20 kB', async (area) => {
  const files = await built('styles.css', area);
  const fonts = files.filter(({ path: name }) => name.endsWith('.woff2'));
  expect([sheets(files).length, fonts.length]).toEqual([2, 1]);
  expect(sheets(files).reduce((sum, { contents }) => sum + zipped(contents), 0)).toBeLessThanOrEqual(12 * kB);
  expect(fonts[0]?.contents.byteLength).toBeLessThanOrEqual(20 * kB);
});

const own = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'));

describe.each(own)('%s', (name) => {
  const text = readFileSync(path.join(folder, name), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

  it('knows no left and right, so that another direction of writing mirrors by itself', () => {
    expect(
      text.match(/(^|[\s;{])(left|right|(margin|padding|border)-(left|right)|text-align:\s*(left|right)|float)\s*:/g),
    ).toBeNull();
  });

  it('holds colours in the theme only', () => {
    const rules = text.split('\n').filter((line) => !/^\s*--naober-/.test(line));
    expect(rules.join('\n').match(/#[0-9a-f]{3,8}\b(?=[;\s])|rgba?\(|hsla?\(/gi)).toBeNull();
  });
});
