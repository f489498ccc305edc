import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectRoot } from '../src/config.ts';

export type FiguresResult = {
  readonly networks: number;
  readonly people: number;
  readonly ties: number;
  readonly ms: number;
  readonly baseline: number;
};

/** `figures` on 10,000 ego networks of 20, measured by the process itself; the baseline splits the same files into cells and no more. */
export function benchFigures(): FiguresResult {
  const folder = mkdtempSync(path.join(tmpdir(), 'naober-figures-'));
  const file = (name: string) => path.join(folder, name);
  const egos = ['egoID'];
  const alters = ['egoID,alterID,gives,receives,sex'];
  const ties = ['egoID,source,target'];
  for (let ego = 1; ego <= 10_000; ego++) {
    egos.push(String(ego));
    for (let alter = 1; alter <= 20; alter++) {
      alters.push(`${ego},${alter},${(ego + alter) % 2},${alter % 3 === 0 ? 'NA' : alter % 2},${alter % 2 ? 'F' : 'M'}`);
      if (alter > 1) ties.push(`${ego},${alter - 1},${alter}`);
    }
  }
  for (const [name, lines] of Object.entries({ egos, alters, ties })) writeFileSync(file(name), lines.join('\n'));
  const ids = 'ego=egoID,alter=alterID,source=source,target=target';
  const words = [
    'figures',
    '--egos',
    file('egos'),
    '--alters',
    file('alters'),
    '--ties',
    file('ties'),
    '--id',
    ids,
    '--by',
    'sex',
  ];
  const more = ['--support', 'gives', '--gives', 'gives', '--receives', 'receives', '--json', '--time'];
  const cli = path.join(projectRoot, 'dist', 'cli.js');
  const run = spawnSync(process.execPath, [cli, ...words, ...more], { maxBuffer: 1e9, encoding: 'utf8' });
  const ms = Number(/in (\d+) ms/.exec(run.stderr)?.[1] ?? Number.NaN);
  const from = performance.now();
  for (const name of ['egos', 'alters', 'ties'])
    readFileSync(file(name), 'utf8')
      .split('\n')
      .map((line) => line.split(','));
  const baseline = performance.now() - from;
  rmSync(folder, { recursive: true, force: true });
  return { networks: 10_000, people: alters.length - 1, ties: ties.length - 1, ms, baseline };
}
