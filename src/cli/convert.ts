import type { CircleDocument } from '../domain/circle/document.ts';
import { isObject, type JsonObject } from '../domain/circle/document-values.ts';
import { circlesOfNetworks } from '../domain/interchange/circles-of-networks.ts';
import { type Losses, lossCount } from '../domain/interchange/losses.ts';
import { type Mapping, noMapping, readMapping } from '../domain/interchange/mapping.ts';
import { delimiterOption, idColumns, maybeOption, option, readArguments, type Typed } from './arguments.ts';
import { CommandProblem } from './command-problem.ts';
import { convertHelp } from './convert-help.ts';
import { endings, type FileFormat, loadCircles } from './load-circles.ts';
import { lossLines } from './loss-words.ts';
import { stopOverDocument, stopOverTable } from './problem-words.ts';
import { readInput } from './read-input.ts';
import { readNetworks } from './read-networks.ts';
import { filesFor, targets } from './save-circles.ts';
import { writeFiles } from './write-files.ts';
import { writeOut } from './write-out.ts';

const withValue = ['egos', 'alters', 'ties', 'id', 'map', 'from', 'to', 'out', 'delimiter', 'ego'];

/** The command `convert`: circles from one format to another, as files in a folder. */
export async function convert(args: string[]): Promise<number> {
  const typed = readArguments(args, withValue, []);
  if (typed.options.has('help')) {
    await writeOut(convertHelp);
    return 0;
  }
  const asked = option(typed, 'to');
  const target = targets.find((one) => one === asked);
  if (target === undefined) throw new CommandProblem(`--to is one of: ${targets.join(', ')}; not "${asked}"`, 2);
  const folder = option(typed, 'out');
  const { documents, losses } = await load(typed);
  const written = filesFor(documents, target, new Date().toISOString());
  await writeFiles(folder, written.files);
  for (const line of lossLines([...losses, ...written.losses])) process.stderr.write(`${line}\n`);
  return 0;
}

type Loaded = { readonly documents: readonly CircleDocument[]; readonly losses: readonly Losses[] };

async function load(typed: Typed): Promise<Loaded> {
  const format = formatOf(typed);
  if (format === 'three-file') return await loadThreeFiles(typed);
  const stray = ['egos', 'alters', 'ties', 'id', 'map', 'delimiter'].find((name) => typed.options.has(name));
  if (stray !== undefined) throw new CommandProblem(`--${stray} goes with the three files, not with --from ${format}`, 2);
  if (typed.words.length === 0) throw new CommandProblem('name the files or folders to convert', 2);
  return { documents: await loadCircles(typed.words, format, maybeOption(typed, 'ego')), losses: [] };
}

/** The format that is asked for, or that the names tell. */
function formatOf(typed: Typed): FileFormat | 'three-file' {
  const asked = maybeOption(typed, 'from');
  const known: readonly (FileFormat | 'three-file')[] = ['three-file', 'naober', 'graphml', 'network-canvas-csv'];
  if (asked !== null) {
    const format = known.find((one) => one === asked);
    if (format === undefined) throw new CommandProblem(`--from is one of: ${known.join(', ')}; not "${asked}"`, 2);
    return format;
  }
  if (typed.options.has('egos') || typed.words.length === 0) return 'three-file';
  if (typed.words.every((word) => word.endsWith(endings.graphml))) return 'graphml';
  return typed.words.every((word) => word.endsWith(endings['network-canvas-csv'])) ? 'network-canvas-csv' : 'naober';
}

async function loadThreeFiles(typed: Typed): Promise<Loaded> {
  const [word] = typed.words;
  if (word !== undefined) throw new CommandProblem(`convert does not know what to do with "${word}" beside the three files`, 2);
  option(typed, 'egos');
  option(typed, 'alters');
  const id = idColumns(typed, typed.options.has('ties'));
  const { mapping, given } = await loadMapping(maybeOption(typed, 'map'));
  const files = await readNetworks(typed, id, { delimiter: delimiterOption(typed) });
  const circles = circlesOfNetworks(files, mapping, given);
  if (!circles.ok) return stopOverTable(circles.refusal);
  const losses = lossCount();
  losses.add('loss.repeated-ties', files.repeatedTies);
  return { documents: circles.value, losses: [losses.all] };
}

async function loadMapping(file: string | null): Promise<{ mapping: Mapping; given: JsonObject | null }> {
  if (file === null) return { mapping: noMapping, given: null };
  const { text } = await readInput(file, 16 * 1024 * 1024);
  let given: unknown;
  try {
    given = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new CommandProblem(`${file}: this is not JSON: ${error instanceof Error ? error.message : ''}`);
  }
  const read = readMapping(given);
  if (!read.ok) return stopOverDocument(file, read.refusal);
  return { mapping: read.value, given: isObject(given) ? given : null };
}
