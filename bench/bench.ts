import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { benchChains } from './chains.ts';
import { benchCirclePage } from './circle-page.ts';
import { benchCompare } from './compare.ts';
import { benchDragging } from './dragging.ts';
import { benchEnumeration } from './enumeration.ts';
import { benchFigures } from './figures.ts';
import { benchLayout } from './layout.ts';
import { benchLogCost } from './log-cost.ts';
import { onNewDatabase } from './new-database.ts';
import { type Results, writeResults } from './results.ts';
import { weighCirclePage } from './weights.ts';

// Measures everything there is a target for, each beside its baseline in the same run, and writes bench/RESULTS.md. Words choose parts.
const words = process.argv.slice(2);
const wanted = (part: string) => words.length === 0 || words.includes(part);
const seconds = 10;
const server = process.env['TEST_DATABASE_URL'];
const results: Results = {};

if (wanted('layout')) results.layout = benchLayout();
if (wanted('compare')) results.compare = benchCompare(28);
if (wanted('figures')) results.figures = benchFigures();
if (wanted('chains')) results.chains = benchChains();
if (wanted('dragging')) results.dragging = await benchDragging();
if (wanted('weights')) results.weights = await weighCirclePage();
if (wanted('page')) {
  const folder = mkdtempSync(path.join(tmpdir(), 'naober-bench-'));
  results.embedded = await benchCirclePage('embedded', { folder }, seconds);
  rmSync(folder, { recursive: true, force: true });
  if (server) results.server = await onNewDatabase(server, (url) => benchCirclePage('server', { folder, url }, seconds));
}
if (wanted('log')) {
  const folder = mkdtempSync(path.join(tmpdir(), 'naober-bench-'));
  const much = { seconds, owners: 1_000 };
  results.log = [await benchLogCost('embedded', { folder }, much)];
  rmSync(folder, { recursive: true, force: true });
  if (server) results.log.push(await onNewDatabase(server, (url) => benchLogCost('server', { folder, url }, much)));
}
if (wanted('enumeration')) {
  const folder = mkdtempSync(path.join(tmpdir(), 'naober-bench-'));
  results.enumeration = await benchEnumeration(folder);
  rmSync(folder, { recursive: true, force: true });
}
writeResults(results, words.length === 0);
