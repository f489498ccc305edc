import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot, variables } from '../src/config.ts';

const files = (folder: string): string[] =>
  readdirSync(path.join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.join(folder, name));
const source = files('src').filter((name) => !/\.test\.tsx?$/.test(name));
const lines = (name: string) => readFileSync(path.join(projectRoot, name), 'utf8').split('\n').length - 1;

test('files are small', () => {
  const sizes = source.map(lines).sort((one, other) => one - other);
  const at = (share: number) => sizes[Math.min(sizes.length - 1, Math.floor(sizes.length * share))] ?? 0;
  process.stdout.write(`\nSource files: ${sizes.length}; lines: median ${at(0.5)}, p90 ${at(0.9)}, most ${at(1)}\n`);
  expect(source.filter((name) => lines(name) > 300)).toEqual([]);
  expect(at(0.5)).toBeLessThanOrEqual(60);
  expect(at(0.9)).toBeLessThanOrEqual(150);
});

test('no file is a drawer', () => {
  const drawer = /^(utils?|helpers?|common|misc|shared|service|manager|data|info)\.tsx?$/;
  expect(source.filter((name) => drawer.test(path.basename(name)))).toEqual([]);
});

test('names of files are written with dashes', () => {
  expect(source.filter((name) => !/^[a-z0-9]+([.-][a-z0-9]+)*\.tsx?$/.test(path.basename(name)))).toEqual([]);
});

test('nothing is left for later in the code, and no test is left out', () => {
  const all = [...files('src'), ...files('tests'), ...files('seed')].filter((name) => !name.endsWith('house.test.ts'));
  const words =
    /\bTODO\b|\bFIXME\b|@ts-ignore|@ts-expect-error|biome-ignore|\b(it|test|describe)\.(only|skip|todo)\(|\bas unknown as [A-Z{]/;
  expect(all.filter((name) => words.test(readFileSync(path.join(projectRoot, name), 'utf8')))).toEqual([]);
});

test('the README explains every setting in the words of the code', () => {
  const readme = readFileSync(path.join(projectRoot, 'README.md'), 'utf8');
  const missing = Object.entries(variables).filter(([name, sentence]) => !readme.includes(`| \`${name}\` | ${sentence} |`));
  expect(missing).toEqual([]);
});
