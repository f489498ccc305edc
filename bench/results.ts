import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { type ChainsResult, sayChains } from './chains.ts';
import type { PageResult } from './circle-page.ts';
import type { CompareResult } from './compare.ts';
import { type DraggingResult, sayDragging } from './dragging.ts';
import type { EnumerationResult } from './enumeration.ts';
import type { FiguresResult } from './figures.ts';
import type { LayoutResult } from './layout.ts';
import { type LogCostResult, sayLogCost } from './log-cost.ts';
import type { Weights } from './weights.ts';

export type Results = {
  layout?: LayoutResult[];
  compare?: CompareResult;
  figures?: FiguresResult;
  chains?: ChainsResult;
  dragging?: readonly DraggingResult[];
  weights?: Weights;
  embedded?: PageResult;
  server?: PageResult;
  enumeration?: EnumerationResult[];
  log?: LogCostResult[];
};

const round = (value: number, digits = 0) =>
  value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits });
const kB = (bytes: number | undefined) => round((bytes ?? 0) / 1024, 1);

/** Says the results as tables, on the terminal and, when everything was measured, in bench/RESULTS.md. */
export function writeResults(results: Results, whole: boolean): void {
  const text = `${[head(), layout(results.layout), compared(results.compare), figures(results.figures), sayChains(results.chains), sayDragging(results.dragging), weights(results.weights), pages([results.embedded, results.server]), sayLogCost(results.log ?? []), enumeration(results.enumeration)].filter(Boolean).join('\n\n')}\n`;
  process.stdout.write(text);
  if (whole) writeFileSync(path.join(import.meta.dirname, 'RESULTS.md'), text);
}

const head = () =>
  `# What was measured

${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${cpus().length} cores shared by server, store and load tool. Made by \`npm run bench\`; every figure stands beside a baseline of the
same run. kB = 1,024 bytes on the wire.`;

const layout = (all: LayoutResult[] | undefined) =>
  all &&
  `## Layout

Median ms. *First*: a circle never seen before; *again*: the same one once more. Baseline: equal angles, with no look at who overlaps whom. Targets: 30 people 2 ms, 150 people 10 ms.

| people | width | first | again | baseline | first : baseline |
|--:|--:|--:|--:|--:|--:|
${all.map(({ people, width, first, again, baseline }) => `| ${people} | ${width} | ${round(first, 2)} | ${round(again, 2)} | ${round(baseline, 4)} | ${round(first / baseline)} |`).join('\n')}`;

const compared = (one: CompareResult | undefined) =>
  one &&
  `## Comparing two frozen moments of ${one.people} people

Ms: who is new, who stayed and where, who is gone. *With figures*: and the figures of both. Baseline: only looking up who is in both. Target: 5 ms.

| median | p99 | median with figures | baseline median | ratio |
|--:|--:|--:|--:|--:|
| ${round(one.median, 4)} | ${round(one.p99, 3)} | ${round(one.withFigures, 3)} | ${round(one.baseline, 4)} | ${round(one.median / one.baseline, 1)} |`;

const figures = (one: FiguresResult | undefined) =>
  one &&
  `## \`figures\`

${round(one.networks)} networks, ${round(one.people)} people, ${round(one.ties)} ties, from the start of reading to the end of writing, measured by the process. Baseline: splitting the same files into cells. Target: 2,000 ms.

| ms | baseline | ratio |
|--:|--:|--:|
| ${round(one.ms)} | ${round(one.baseline)} | ${round(one.ms / one.baseline, 1)} |`;

const weights = (one: Weights | undefined) =>
  one &&
  `## Weight of the circle page, 30 people, cold

| | kB | target |
|---|--:|--:|
| HTML | ${kB(one.bytes['document'])} | 14 |
| CSS | ${kB(one.bytes['stylesheet'])} | 12 |
| JavaScript | ${kB(one.bytes['script'])} | 10 |
| font | ${kB(one.bytes['font'])} | 20 |

${one.requests} requests, ${one.thirdParty} to anybody else. Lighthouse on its default phone: largest contentful paint ${one.lcp === null ? 'not measured' : `${round(one.lcp)} ms (target 1,200)`}, total blocking time ${one.tbt === null ? 'not measured' : `${round(one.tbt)} ms (target 50)`}.`;

const pages = (some: (PageResult | undefined)[]) => {
  const all = some.filter((one) => one !== undefined);
  if (all.length === 0) return '';
  return `## The circle page from the store

30 people, out of ${round(all[0]?.members ?? 0)}; session, row-level security, drawing, gzip; 32 connections (${all[0]?.page.tool}), ${kB(all[0]?.bytes)} kB a page. Baseline: raw \`node:http\` sending the same bytes.
Targets: PostgreSQL 500 a second with p99 100 ms; embedded 200 a second.

| store | a second | p50 ms | p99 ms | failed | baseline a second | ratio |
|---|--:|--:|--:|--:|--:|--:|
${all.map(({ engine, page, baseline }) => `| ${engine} | ${round(page.perSecond)} | ${round(page.p50)} | ${round(page.p99)} | ${page.failed} | ${round(baseline.perSecond)} | ${round(page.perSecond / baseline.perSecond, 3)} |`).join('\n')}`;
};

const enumeration = (all: EnumerationResult[] | undefined) =>
  all &&
  `## Whether a time tells what is known

Signing in on the whole program, something known and something unknown by turns of chance. Median ms; p is how likely so large a difference in ranks is by chance (Mann and Whitney).
Target: p above 0.01. That the answers are the same to the byte is a test.

| | tries each | known | unknown | p |
|---|--:|--:|--:|--:|
${all.map(({ what, tries, known, unknown, p }) => `| ${what} | ${tries} | ${round(known, 1)} | ${round(unknown, 1)} | ${round(p, 2)} |`).join('\n')}`;
