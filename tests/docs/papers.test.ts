import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../src/config.ts';
import { retention } from '../../src/domain/retention.ts';

const read = (file: string) => readFileSync(path.join(projectRoot, file), 'utf8');
const cells = (line: string) => line.split('|').map((cell) => cell.trim());

const wanted = read('docs/security/asvs-ids.txt')
  .split('\n')
  .filter((line) => /^V\d/.test(line));
const lines = read('docs/security/asvs.md')
  .split('\n')
  .filter((line) => /^\| V\d/.test(line))
  .map(cells);
const namedIn = (text: string) =>
  [...text.matchAll(/`([\w.-]+(?:\/[\w.-]+)+|[\w-]+\.(?:json|md)|\.dependency-cruiser\.cjs)`/g)].map(([, name]) => name ?? '');

describe('the list of security requirements', () => {
  it('counts 61 requirements of level 1, 158 of level 2 and 57 of level 3', () => {
    const count = (level: string) => wanted.filter((line) => line.endsWith(` ${level}`)).length;
    expect(['1', '2', '3'].map(count)).toEqual([61, 158, 57]);
  });

  it('has one line for each, of its level', () => {
    expect(lines.map(([, id, level]) => `${id} ${level}`).sort()).toEqual([...wanted].sort());
  });

  it('says of each that it is met, not yet, or not applicable, in words; what is met names where', () => {
    for (const [, id, , state, words, where] of lines) {
      expect(['met', 'not yet', 'n/a'], id).toContain(state);
      expect(words?.length, id).toBeGreaterThan(3);
      if (state !== 'n/a') expect(namedIn(where ?? '').length, id).toBeGreaterThan(0);
    }
  });

  it('counts at its head what stands in its lines', () => {
    const counted = (level: string) =>
      ['met', 'not yet', 'n/a'].map((state) => lines.filter((line) => line[2] === level && line[3] === state).length);
    for (const level of ['1', '2', '3'])
      expect(read('docs/security/asvs.md')).toContain(`| ${level} | ${counted(level).join(' | ')} |`);
  });
});

describe('papers on security and privacy', () => {
  const papers = ['docs/security', 'docs/privacy'].flatMap((folder) =>
    readdirSync(path.join(projectRoot, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`),
  );
  const inProject = (name: string) => /^(src|tests|docs|db|bench|scripts|messages)\//.test(name) || !name.includes('/');

  it.each([...papers, 'docs/map.md'])('%s names only files that exist', (paper) => {
    const places = [projectRoot, path.join(projectRoot, path.dirname(paper))];
    const missing = namedIn(read(paper)).filter(
      (name) => inProject(name) && !places.some((place) => existsSync(path.join(place, name))),
    );
    expect(missing).toEqual([]);
  });
});

describe('the list of cryptography', () => {
  it('names every file of the program that uses it, and no other', () => {
    const files = readdirSync(path.join(projectRoot, 'src'), { recursive: true, encoding: 'utf8' });
    const using = files
      .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
      .map((name) => `src/${name.replaceAll(path.sep, '/')}`)
      .filter((name) => read(name).includes("from 'node:crypto'"));
    const chapter = read('docs/security/choices.md').split('## 6.')[1]?.split('## 7.')[0] ?? '';
    expect(
      namedIn(chapter)
        .filter((name) => name.startsWith('src/'))
        .sort(),
    ).toEqual(using.sort());
  });
});

describe('how long what is kept', () => {
  it('is told in the paper on it as the list has it, every kind and no other', () => {
    const table = read('docs/privacy/bewaren.md')
      .split('\n')
      .map(cells)
      .filter(([, kind]) => /^`[a-z-]+`$/.test(kind ?? ''));
    expect(table.map(([, kind, , days]) => `${kind} ${days}`).sort()).toEqual(
      retention.map(({ kind, days }) => `\`${kind}\` ${days}`).sort(),
    );
  });
});
