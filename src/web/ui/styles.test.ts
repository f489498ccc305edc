import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

const folder = import.meta.dirname;
const kB = 1024;

it('weighs at most 12 kB, with one font of at most 20 kB', async () => {
  const { outputFiles } = await build({
    entryPoints: [path.join(folder, 'styles.css')],
    bundle: true,
    minify: true,
    write: false,
    outdir: 'out',
    loader: { '.woff2': 'file' },
    target: ['chrome109', 'firefox115', 'safari16'],
  });
  const styles = outputFiles.filter(({ path: name }) => name.endsWith('.css'));
  const fonts = outputFiles.filter(({ path: name }) => name.endsWith('.woff2'));
  expect([styles.length, fonts.length]).toEqual([1, 1]);
  // As it is sent to a browser that knows no brotli.
  expect(gzipSync(styles[0]?.contents ?? '', { level: 9 }).byteLength).toBeLessThanOrEqual(12 * kB);
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
