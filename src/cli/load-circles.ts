import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { type CircleDocument, readCircleDocumentWithOrigin } from '../domain/circle/document.ts';
import { shorten } from '../domain/circle/document-problem.ts';
import { readCanvasCsv } from '../domain/interchange/canvas-csv-reader.ts';
import { circlesOfGraphs } from '../domain/interchange/graphml-circles.ts';
import { CommandProblem } from './command-problem.ts';
import { documentSentence, stopOverDocument, stopOverTable } from './problem-words.ts';
import { readGraphml } from './read-graphml.ts';
import { fileTrouble, readInput } from './read-input.ts';

/** The formats that circles are read from by naming files or folders, with the ending of their files. */
export const endings = { naober: '.json', graphml: '.graphml', 'network-canvas-csv': '.csv' } as const;
export type FileFormat = keyof typeof endings;

/** The files meant: those named, and of a folder those with the ending, in the order of their names with numbers as numbers. */
async function filesMeant(words: readonly string[], ending: string): Promise<readonly string[]> {
  const files: string[] = [];
  for (const word of words) {
    const about = await stat(word).catch((error: unknown) => {
      throw new CommandProblem(`cannot read ${word}: ${fileTrouble(error)}`);
    });
    if (!about.isDirectory()) files.push(word);
    else files.push(...(await filesIn(word, ending)));
  }
  return files;
}

async function filesIn(folder: string, ending: string): Promise<readonly string[]> {
  const names = (await readdir(folder, { withFileTypes: true })).filter((one) => !one.isDirectory() && one.name.endsWith(ending));
  const inOrder = new Intl.Collator('en', { numeric: true }).compare;
  const sorted = names.map((one) => one.name).sort((a, b) => inOrder(a, b) || (a < b ? -1 : 1));
  if (sorted.length === 0) throw new CommandProblem(`there are no ${ending} files in ${folder}`);
  return sorted.map((name) => path.join(folder, name));
}

/** The circles in the files, in the order they had among their egos when they came from one set of files; an ego that comes twice stops. */
export async function loadCircles(
  words: readonly string[],
  format: FileFormat,
  ego: string | null,
): Promise<readonly CircleDocument[]> {
  const files = await filesMeant(words, endings[format]);
  const read = format === 'network-canvas-csv' ? await readCanvas(files) : await readEach(files, format, ego);
  const seen = new Set<string>();
  for (const { circle } of read) {
    if (seen.has(circle.ego.id)) throw new CommandProblem(`ego "${shorten(circle.ego.id)}" is given by more than one file`);
    seen.add(circle.ego.id);
  }
  return read.toSorted((a, b) => (a.origin?.ordinal ?? Number.MAX_VALUE) - (b.origin?.ordinal ?? Number.MAX_VALUE));
}

async function readEach(
  files: readonly string[],
  format: 'naober' | 'graphml',
  ego: string | null,
): Promise<readonly CircleDocument[]> {
  const circles: CircleDocument[] = [];
  for (const file of files) {
    const { text } = await readInput(file);
    if (format === 'graphml') circles.push(...readGraphs(file, text, ego));
    else {
      const read = readCircleDocumentWithOrigin(text);
      circles.push(read.ok ? read.value : stopOverDocument(file, read.refusal));
    }
  }
  return circles;
}

const graphmlWords = {
  'graphml.not-xml': 'this is not well-formed XML',
  'graphml.document-type': 'it declares a document type; files with one are not read',
  'graphml.no-graph': 'there is no graph in it',
  'graphml.nested': 'it has a graph inside a graph, which a circle is not',
  'graphml.no-ego':
    'no node is marked as ego, so there is no circle to make. Name one with --ego NODE (an id, or any value of the node)',
  'graphml.no-such-ego': 'no node has the id or value that --ego names',
} as const;

function readGraphs(file: string, text: string, ego: string | null): readonly CircleDocument[] {
  const graphs = readGraphml(text);
  if (!graphs.ok)
    throw new CommandProblem(
      `${file}: ${graphmlWords[graphs.refusal.key]}${graphs.refusal.reason && ` (${graphs.refusal.reason})`}`,
    );
  const circles = circlesOfGraphs(graphs.value, ego);
  if (circles.ok) return circles.value;
  if (!('key' in circles.refusal)) return stopOverDocument(file, circles.refusal);
  const { key, nodes, edges } = circles.refusal;
  throw new CommandProblem(`${file} is a graph of ${nodes} nodes and ${edges} edges: ${graphmlWords[key]}`);
}

async function readCanvas(files: readonly string[]): Promise<readonly CircleDocument[]> {
  const texts = [];
  for (const file of files) texts.push(await readInput(file));
  const read = readCanvasCsv(texts);
  if (read.ok) return read.value;
  if ('table' in read.refusal) return stopOverTable([read.refusal.table]);
  if ('noEgoFile' in read.refusal)
    throw new CommandProblem('none of the files has a name that ends in _ego.csv, as a Network Canvas export has');
  const { stem, problems } = read.refusal;
  throw new CommandProblem(problems.map((problem) => documentSentence(`${stem}_*.csv`, problem)).join('\n'));
}
