import { ok, type Result, refused } from '../result.ts';
import type { AlterTie, Circle } from './circle.ts';
import { askedAmong, documentLimits, readAttributes, readId, readMembers } from './document-members.ts';
import { type Origin, readOrigin } from './document-origin.ts';
import { type DocumentProblem, type ProblemList, problemList, shorten } from './document-problem.ts';
import { at, isObject, type JsonObject, readList, readMaybeText, readObject } from './document-values.ts';
import { readTemplateAt } from './template-rules.ts';

/** The name and version of the format, as it stands in every document. Its schema: docs/schema/naober-circle-1.schema.json. */
export const circleFormat = 'naober-circle/1';

/** A circle as a document holds it, with where it came from when that is known. */
export type CircleDocument = { readonly circle: Circle; readonly origin: Origin | null };

/** Reads the text of a `naober-circle/1` document. Never throws: whatever is wrong is a list of problems, each with its path. */
export function readCircleDocument(text: string): Result<Circle, readonly DocumentProblem[]> {
  const read = readCircleDocumentWithOrigin(text);
  return read.ok ? ok(read.value.circle) : read;
}

/** As `readCircleDocument`, and keeps where the circle came from. */
export function readCircleDocumentWithOrigin(text: string): Result<CircleDocument, readonly DocumentProblem[]> {
  if (text.length > documentLimits.text)
    return refused([{ path: '', key: 'document.too-large', params: { max: documentLimits.text, length: text.length } }]);
  try {
    return checkCircleDocument(JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text));
  } catch (error) {
    return refused([
      { path: '', key: 'document.not-json', params: { reason: shorten(error instanceof Error ? error.message : '') } },
    ]);
  }
}

/** Checks a value that has the shape of a document but is not text yet. */
export function checkCircleDocument(value: unknown): Result<CircleDocument, readonly DocumentProblem[]> {
  const problems = problemList();
  const document = readObject(value, '', problems);
  if (at(document, 'format') !== circleFormat)
    problems.add('format', 'document.wrong-format', {
      value: shorten(at(document, 'format') ?? 'nothing'),
      wanted: circleFormat,
    });
  if (problems.all.length > 0) return refused(problems.all);
  const template = readTemplateAt(at(document, 'template'), 'template', problems);
  const alters = readMembers(at(document, 'members'), template, problems);
  const ids = new Set(alters.map((alter) => alter.id));
  const ties = readTies(at(document, 'ties'), ids, problems);
  const ego = readEgo(at(document, 'ego'), problems);
  const origin = readOrigin(at(document, 'origin'), problems);
  return problems.all.length === 0 ? ok({ circle: { template, ego, alters, ties }, origin }) : refused(problems.all);
}

/** The text of a document; reading it gives the same circle back. */
export function writeCircleDocument(circle: Circle, origin: Origin | null = null): string {
  const ids = new Set(circle.alters.map(({ id }) => id));
  const document = {
    format: circleFormat,
    template: circle.template,
    ego: circle.ego,
    members: circle.alters.map((alter) => askedAmong(ids, alter)).map(({ photo: _, ...alter }) => alter),
    ties: circle.ties,
    ...(origin === null ? {} : { origin }),
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

function readEgo(value: unknown, problems: ProblemList): Circle['ego'] {
  const ego: JsonObject = isObject(value) ? value : value === undefined || value === null ? {} : { id: value };
  const id = at(ego, 'id');
  return {
    id: id === undefined ? 'ego' : readId(id, 'ego.id', problems),
    name: readMaybeText(at(ego, 'name'), 'ego.name', { max: documentLimits.name }, problems),
    attributes: readAttributes(ego, ['id', 'name', 'attributes'], 'ego', problems),
  };
}

/** Ties are undirected; one that is given twice counts once, as it was given first. */
function readTies(value: unknown, ids: ReadonlySet<string>, problems: ProblemList): readonly AlterTie[] {
  const pairs = new Set<string>();
  const ties: AlterTie[] = [];
  for (const [place, one] of readList(value, 'ties', documentLimits.ties, problems).entries()) {
    const path = `ties[${place}]`;
    const tie = readObject(one, path, problems);
    const source = readEnd(at(tie, 'source'), `${path}.source`, ids, problems);
    const target = readEnd(at(tie, 'target'), `${path}.target`, ids, problems);
    if (source !== '' && source === target) problems.add(path, 'document.self-tie', { value: shorten(source) });
    const pair = JSON.stringify(source < target ? [source, target] : [target, source]);
    if (pairs.has(pair)) continue;
    pairs.add(pair);
    ties.push({ source, target, attributes: readAttributes(tie, ['source', 'target', 'attributes'], path, problems) });
  }
  return ties;
}

function readEnd(value: unknown, path: string, ids: ReadonlySet<string>, problems: ProblemList): string {
  const id = readId(value, path, problems);
  if (id !== '' && !ids.has(id)) problems.add(path, 'document.unknown-member', { value: shorten(id) });
  return id;
}
