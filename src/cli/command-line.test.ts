import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const cli = fileURLToPath(new URL('cli.ts', import.meta.url));
const networks = fileURLToPath(new URL('../../tests/fixtures/support-network', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'naober-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const here = (name: string) => path.join(folder, name);
const write = (name: string, text: string | Buffer) => {
  mkdirSync(path.dirname(here(name)), { recursive: true });
  writeFileSync(here(name), text);
  return here(name);
};
function naober(...args: string[]) {
  const run = spawnSync(process.execPath, ['--no-warnings', cli, ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}
const threeFiles = (from = networks, ties = 'alter_ties.csv') => [
  '--egos',
  `${from}/egos.csv`,
  '--alters',
  `${from}/alters.csv`,
  '--ties',
  `${from}/${ties}`,
  '--id',
  'ego=egoID,alter=alterID,source=source,target=target',
];
const asked = ['--by', 'sex,kin', '--support', 'gives', '--gives', 'gives', '--receives', 'receives', '--json'];

test('figures are one JSON array on stdout, in the order of the egos, and nothing else', () => {
  const { code, out, err } = naober('figures', ...threeFiles(), ...asked);
  const figures = JSON.parse(out);
  expect([code, err, figures.length]).toEqual([0, '', 108]);
  expect(Object.keys(figures[0])).toEqual(['ego', 'size', 'ties', 'density', 'by', 'support', 'multiplexity', 'reciprocity']);
  expect(figures[0]).toMatchObject({ ego: '1', size: 9, ties: 24, reciprocity: { onlyGives: 0, onlyReceives: 4, both: 5 } });
});

test('without --json the figures are a table that says what a dash means', () => {
  const { code, out } = naober('figures', ...threeFiles(), '--by', 'sex');
  expect(code).toBe(0);
  expect(out.split('\n')[0]).toMatch(/^ego\s+people\s+ties between them\s+density/);
  expect(out).toContain('A dash means not known');
});

test('without a file of ties nothing is said of ties', () => {
  const files = [write('e.csv', 'e\n1\n'), write('a.csv', 'e;a\n1;x\n1;y\n')];
  const { out } = naober('figures', '--egos', files[0] ?? '', '--alters', files[1] ?? '', '--id', 'ego=e,alter=a', '--json');
  expect(JSON.parse(out)).toMatchObject([{ size: 2, ties: null, density: null }]);
});

test('column names with commas and equal signs can be named', () => {
  const egos = write('e2.csv', '"e=1"\n1\n');
  const alters = write('a2.csv', '"e=1","a,b",sex\n1,x,F\n');
  const { out } = naober(
    'figures',
    '--egos',
    egos,
    '--alters',
    alters,
    '--id',
    'ego=e=1,"alter=a,b"',
    '--by',
    '"a,b",sex',
    '--json',
  );
  expect(Object.keys(JSON.parse(out)[0].by)).toEqual(['a,b', 'sex']);
});

test('a mistake in a file is said with file, row and column, and exits 1', () => {
  const ties = write('t.csv', 'egoID,source,target\n1,39,53\n1,39,nobody\n');
  const { code, out, err } = naober(
    'figures',
    ...threeFiles().map((one) => (one.endsWith('alter_ties.csv') ? ties : one)),
    '--json',
  );
  expect([code, out]).toEqual([1, '']);
  expect(err).toBe('naober: t.csv, row 3, column "target": "nobody" is not an alter of this ego\n');
});

test('a file that is not UTF-8, is not there, or is a folder is refused kindly', () => {
  const latin = write('latin.csv', Buffer.from('e,na\xefef\n1,x\n', 'latin1'));
  const utf16 = write('utf16.csv', Buffer.from('\uFEFFe\n1\n', 'utf16le'));
  for (const [file, words] of [
    [latin, 'not UTF-8'],
    [utf16, 'UTF-16'],
    [here('none.csv'), 'no such file'],
    [folder, 'is a folder'],
  ] as const) {
    const { code, err } = naober('figures', '--egos', file, '--alters', file, '--id', 'ego=e,alter=a');
    expect(code).toBe(1);
    expect(err).toContain(words);
    expect(err).not.toContain('    at ');
  }
});

test('a command that is typed wrongly is refused with exit code 2', () => {
  for (const args of [
    [],
    ['nope'],
    ['figures', '--nope'],
    ['figures'],
    ['convert', '--to', 'x', '--out', 'y'],
    ['figures', '--egos', 'x', '--alters', 'y', '--id', 'ego='],
  ]) {
    const { code, out, err } = naober(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).not.toContain('    at ');
  }
});

test('--help explains itself, for all and for each command', () => {
  expect(naober('--help').out).toContain('figures');
  for (const command of ['figures', 'convert']) {
    const { code, out } = naober(command, '--help');
    expect([code, out.startsWith(`naober ${command}:`)]).toEqual([0, true]);
  }
});

test('three files to documents, to GraphML, to documents and back give the same figures', () => {
  const map = write('map.json', JSON.stringify({ name: 'alterID', ring: { column: 'kin', values: { 1: 1, 0: 3 } } }));
  expect(naober('convert', ...threeFiles(), '--map', map, '--to', 'naober', '--out', here('circles'))).toEqual({
    code: 0,
    out: '',
    err: '',
  });
  expect(readdirSync(here('circles'))).toHaveLength(108);
  expect(JSON.parse(readFileSync(here('circles/1.json'), 'utf8')).members[0]).toMatchObject({
    id: '39',
    name: '39',
    ring: 1,
    sector: null,
  });
  expect(naober('convert', '--from', 'naober', here('circles'), '--to', 'graphml', '--out', here('graphs')).code).toBe(0);
  expect(naober('convert', '--from', 'graphml', here('graphs'), '--to', 'naober', '--out', here('again')).code).toBe(0);
  for (const name of readdirSync(here('circles')))
    expect(readFileSync(here(`again/${name}`), 'utf8')).toBe(readFileSync(here(`circles/${name}`), 'utf8'));
  expect(naober('convert', here('again'), '--to', 'three-file', '--out', here('back')).err).toBe('');
  expect(naober('figures', ...threeFiles(here('back'), 'ties.csv'), ...asked).out).toBe(
    naober('figures', ...threeFiles(), ...asked).out,
  );
});

test('an ego with any name gives one file inside the folder', () => {
  const names = [
    '..',
    '.',
    '../../x',
    '/etc/x',
    'a/b',
    'a\\b',
    'con',
    'x'.repeat(390),
    `${'x'.repeat(389)}y`,
    'é',
    '%2E',
    '*?"<>|',
    '__proto__',
  ];
  const cells = names.map((name) => `"${name.replaceAll('"', '""')}"`);
  const egos = write('names/egos.csv', ['e', ...cells].join('\n'));
  const alters = write('names/alters.csv', ['e,a', ...cells.map((cell) => `${cell},1`)].join('\n'));
  const out = here('names/out');
  expect(naober('convert', '--egos', egos, '--alters', alters, '--id', 'ego=e,alter=a', '--to', 'naober', '--out', out)).toEqual({
    code: 0,
    out: '',
    err: '',
  });
  expect(readdirSync(out)).toHaveLength(names.length);
  expect(readdirSync(here('names')).sort()).toEqual(['alters.csv', 'egos.csv', 'out']);
  const found = readdirSync(out).map((name) => JSON.parse(readFileSync(path.join(out, name), 'utf8')).ego.id);
  expect(found.sort()).toEqual([...names].sort());
});

test('when anything is wrong nothing is written', () => {
  const map = write('wrong.json', JSON.stringify({ ring: { column: 'kin', values: { 1: 1 } } }));
  const { code, err } = naober('convert', ...threeFiles(), '--map', map, '--to', 'naober', '--out', here('deep/none'));
  expect(code).toBe(1);
  expect(err).toMatch(/alters\.csv, row \d+, column "kin": the mapping does not say what "0" means/);
  expect(existsSync(here('deep'))).toBe(false);
});

test('a folder that cannot be made, or is a file, is refused', () => {
  const file = write('a-file', 'x');
  for (const out of [file, path.join(file, 'below'), ...(process.platform === 'linux' ? ['/proc/naober'] : [])]) {
    const { code, err } = naober('convert', ...threeFiles(), '--to', 'naober', '--out', out);
    expect(code).toBe(1);
    expect(err).toMatch(/^naober: .*folder/);
  }
});

test('a ring outside the template is refused, wherever it is named', () => {
  const map = write('outside.json', JSON.stringify({ ring: { column: 'kin', values: { 0: 1, 1: 5 } } }));
  const { code, err } = naober('convert', ...threeFiles(), '--map', map, '--to', 'naober', '--out', here('none'));
  expect([code, err.includes('ring.values.1'), existsSync(here('none'))]).toEqual([1, true, false]);
});

test('what a format cannot hold is listed, a line for each kind', () => {
  const member = { id: 'a', name: 'An', attributes: { town: 'NA' } };
  const document = { format: 'naober-circle/1', template: 'snow-4', ego: { id: 'e', name: 'Eef' }, members: [member], ties: [] };
  const { code, err } = naober(
    'convert',
    write('loss.json', JSON.stringify(document)),
    '--to',
    'three-file',
    '--out',
    here('loss'),
  );
  expect([code, err.trim().split('\n').length, err.startsWith('not kept: 1 values')]).toEqual([0, 1, true]);
  expect(readFileSync(here('loss/alters.csv'), 'utf8')).toContain('naober_name');
});

test('hostile documents are refused in words, never with a stack', () => {
  const texts = [
    '',
    '[',
    '{}',
    'null',
    '['.repeat(100_000),
    '{"format":"naober-circle/1","template":{"rings":[]},"members":[{"id":{}}]}',
  ];
  for (const text of texts) {
    const { code, err } = naober(
      'convert',
      '--from',
      'naober',
      write('hostile.json', text),
      '--to',
      'graphml',
      '--out',
      here('hostile'),
    );
    expect([code, existsSync(here('hostile'))]).toEqual([1, false]);
    expect(err).toMatch(/^naober: .*hostile\.json/);
    expect(err).not.toContain('    at ');
  }
});
