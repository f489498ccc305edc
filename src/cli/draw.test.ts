import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lensink } from '../domain/circle/built-in-templates.ts';
import { writeCircleDocument } from '../domain/circle/document.ts';
import { CommandProblem } from './command-problem.ts';
import { draw } from './draw.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'naober-draw-'));
  const circle = { template: lensink, ego: { id: 'ego', name: 'Bert', attributes: {} }, alters: [], ties: [] };
  await writeFile(path.join(folder, 'bert.json'), writeCircleDocument(circle));
});
afterEach(async () => rm(folder, { recursive: true, force: true }));

test('a circle becomes a picture as wide as asked', async () => {
  const out = path.join(folder, 'bert.svg');
  expect(await draw([path.join(folder, 'bert.json'), '--width', '500', '--out', out])).toBe(0);
  expect(await readFile(out, 'utf8')).toMatch(/^<svg [^>]*width="500"[^>]*data-cx="250"/);
});

test('on paper it is as wide as the sheet has room for', async () => {
  const out = path.join(folder, 'bert.svg');
  await draw([path.join(folder, 'bert.json'), '--paper', 'a4', '--language', 'en', '--out', out]);
  const text = await readFile(out, 'utf8');
  expect(text).toContain('width="702"');
  expect(text).toContain('Very close');
});

test('what cannot be drawn is said, and nothing is written', async () => {
  await writeFile(path.join(folder, 'broken.json'), '{');
  const wrong = [
    ['broken.json', '--width', '500'],
    ['bert.json', '--width', '12'],
    ['bert.json', '--paper', 'a5'],
    ['nobody.json', '--width', '500'],
    ['bert.json', '--width', '500', '--language', 'tlh'],
  ];
  for (const [name = '', ...rest] of wrong) {
    await expect(draw([path.join(folder, name), ...rest, '--out', path.join(folder, 'x.svg')])).rejects.toThrow(CommandProblem);
  }
  expect((await readdir(folder)).toSorted()).toEqual(['bert.json', 'broken.json']);
});
