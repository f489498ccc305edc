import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { build } from 'esbuild';
import type { StoreOptions } from '../src/database/open.ts';
import { type Load, load } from './load.ts';
import { cookieOf, fillTown } from './town-of.ts';

/** The circle page with grants and the log, beside the same app on a store that notes no reading; the better of some turns each. */
export type LogCostResult = { readonly engine: string; readonly whole: Load; readonly bare: Load };

const root = path.dirname(import.meta.dirname);
const cookies = Array.from({ length: 64 }, (_, n) => cookieOf(n + 1));
const turns = 3;
type How = 'whole' | 'bare';

/** Measures both by turns on one store, one at a time: the embedded engine is open in one process only. */
export async function benchLogCost(
  engine: 'embedded' | 'server',
  place: StoreOptions,
  { seconds, owners }: { readonly seconds: number; readonly owners: number },
): Promise<LogCostResult> {
  await fillTown(place, owners);
  const program = await builtProgram();
  const best: Record<How, Load | null> = { whole: null, bare: null };
  for (let turn = 0; turn < turns; turn++) {
    for (const how of ['bare', 'whole'] as const) {
      const met = await measured(program, place, how, seconds);
      const before = best[how];
      if (before === null || met.perSecond > before.perSecond) best[how] = met;
    }
  }
  const { whole, bare } = best;
  if (whole === null || bare === null) throw new Error('Nothing was measured.');
  return { engine, whole, bare };
}

/** Built beside dist/main.js, where the worker of the embedded engine and the assets are. */
async function builtProgram(): Promise<string> {
  const outfile = path.join(root, 'dist', 'bench-served-page.js');
  await build({
    absWorkingDir: root,
    entryPoints: ['bench/served-page.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.sql': 'text', '.json': 'json' },
    logLevel: 'warning',
  });
  return outfile;
}

async function measured(program: string, place: StoreOptions, how: How, seconds: number): Promise<Load> {
  const child = spawn(process.execPath, [program, place.folder, place.url ?? '', how], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const page = `http://127.0.0.1:${await portOf(child)}/kring`;
    const answer = await fetch(page, { headers: { cookie: cookies[0] ?? '' } });
    if (answer.status !== 200 || !(await answer.text()).includes('data-alter'))
      throw new Error(`The circle page answered ${answer.status}`);
    await load(page, cookies, 3);
    return await load(page, cookies, seconds);
  } finally {
    await ended(child);
  }
}

const portOf = (child: ChildProcess) =>
  new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (part: Buffer) => resolve(part.toString().trim()));
    child.once('exit', () => reject(new Error('The server did not start.')));
  });

const ended = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });

const round = (value: number) => value.toLocaleString('en', { maximumFractionDigits: 1, minimumFractionDigits: 1 });

/** The results as a table. */
export const sayLogCost = (all: readonly LogCostResult[]): string =>
  all.length === 0
    ? ''
    : `## What the log and the grants cost

The circle page of 30 people, the same app twice in one run: as it is, with looks noted in the transaction that reads and linked into their chain meanwhile (an owner who is
still looking is one look);
and on a store that leaves that out. The better of ${turns} turns each, by turns. Target: at most 1.6 times.

| engine | without, a second | with, a second | without, p50 ms | with, p50 ms | without : with |
|---|--:|--:|--:|--:|--:|
${all.map(({ engine, whole, bare }) => `| ${engine} | ${round(bare.perSecond)} | ${round(whole.perSecond)} | ${round(bare.p50)} | ${round(whole.p50)} | ${round(bare.perSecond / whole.perSecond)} |`).join('\n')}`;
