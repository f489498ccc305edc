import { lensink } from '../circle/built-in-templates.ts';
import { type AlterKind, alterKinds } from '../circle/circle.ts';
import { type DocumentProblem, type ProblemList, problemList, shorten } from '../circle/document-problem.ts';
import { at, type JsonObject, readMaybeText, readObject, readText } from '../circle/document-values.ts';
import { ringMeant, sectorMeant } from '../circle/place-names.ts';
import type { Template } from '../circle/template.ts';
import { readTemplateAt } from '../circle/template-rules.ts';
import { ok, type Result, refused } from '../result.ts';

/** What a cell of one column means: by `values`, or where those are null by what the cell itself says; `unknown` for a missing cell. */
export type Choice<Value> = {
  readonly column: string;
  readonly values: ReadonlyMap<string, Value | null> | null;
  readonly unknown: Value | null;
  /** What a value means when it stands in the cell itself; null when nothing. */
  readonly meant: (value: string) => Value | null;
};

/** Which values of a column mean that an alter gives, and gets, one kind of support; null where the column does not say. */
type SupportChoice = {
  readonly kind: string;
  readonly column: string;
  readonly gives: readonly string[] | null;
  readonly receives: readonly string[] | null;
};

/** How the columns of three files become the fields of a circle. */
export type Mapping = {
  readonly template: Template;
  readonly name: string | null;
  readonly egoName: string | null;
  readonly role: string | null;
  readonly ring: Choice<number> | null;
  readonly sector: Choice<string> | null;
  readonly kind: Choice<AlterKind> | null;
  readonly support: readonly SupportChoice[];
};

/** The mapping that says nothing: names are the ids, nobody has a place yet, on the template that comes first. */
export const noMapping: Mapping = {
  template: lensink,
  name: null,
  egoName: null,
  role: null,
  ring: null,
  sector: null,
  kind: null,
  support: [],
};

const keys = ['template', 'name', 'egoName', 'role', 'ring', 'sector', 'kind', 'support'];
const column = { max: 400, lines: true };

/** Reads a mapping: `name` and what else is wanted; a ring or sector outside the template and a key it does not know are problems. */
export function readMapping(value: unknown): Result<Mapping, readonly DocumentProblem[]> {
  const problems = problemList();
  const mapping = readObject(value, '', problems);
  for (const key of Object.keys(mapping).filter((one) => !keys.includes(one) && !one.startsWith('$')))
    problems.add(shorten(key), 'document.not-one-of', { value: shorten(key), allowed: keys.join(', ') });
  const template =
    at(mapping, 'template') === undefined ? lensink : readTemplateAt(at(mapping, 'template'), 'template', problems);
  const read: Mapping = {
    template,
    name: readMaybeText(at(mapping, 'name'), 'name', column, problems),
    egoName: readMaybeText(at(mapping, 'egoName'), 'egoName', column, problems),
    role: readMaybeText(at(mapping, 'role'), 'role', column, problems),
    ring: readChoice(mapping, 'ring', (meant) => ringMeant(template, meant), problems),
    sector: readChoice(mapping, 'sector', (meant) => sectorMeant(template, meant), problems),
    kind: readChoice(mapping, 'kind', (meant) => alterKinds.find((kind) => kind === meant.toLowerCase()) ?? null, problems),
    support: readSupport(at(mapping, 'support'), problems),
  };
  return problems.all.length === 0 ? ok(read) : refused(problems.all);
}

function readChoice<Value>(
  mapping: JsonObject,
  key: string,
  meant: (value: string) => Value | null,
  problems: ProblemList,
): Choice<Value> | null {
  const given = at(mapping, key);
  if (given === undefined || given === null) return null;
  const object = typeof given === 'string' ? { column: given } : readObject(given, key, problems);
  const one = (value: unknown, path: string): Value | null => {
    if (value === undefined || value === null) return null;
    const text = typeof value === 'number' || typeof value === 'string' ? String(value) : null;
    const found = text === null ? null : meant(text);
    if (found === null) problems.add(path, 'document.outside-template', { value: shorten(value) });
    return found;
  };
  const values = at(object, 'values');
  const entries = values === undefined ? null : Object.entries(readObject(values, `${key}.values`, problems));
  return {
    column: readText(at(object, 'column'), `${key}.column`, column, problems) ?? '',
    values:
      entries === null
        ? null
        : new Map(entries.map(([cell, value]) => [cell.trim(), one(value, `${key}.values.${shorten(cell)}`)])),
    unknown: one(at(object, 'unknown'), `${key}.unknown`),
    meant,
  };
}

/** `{KIND: {column, gives, receives}}`; a kind that two columns tell of is a list of two. */
function readSupport(value: unknown, problems: ProblemList): readonly SupportChoice[] {
  if (value === undefined || value === null) return [];
  return Object.entries(readObject(value, 'support', problems)).flatMap(([kind, given]) =>
    [given].flat().map((one) => {
      const path = `support.${shorten(kind)}`;
      const object = readObject(one, path, problems);
      const choice = {
        kind,
        column: readText(at(object, 'column'), `${path}.column`, column, problems) ?? '',
        gives: readCells(at(object, 'gives'), `${path}.gives`, problems),
        receives: readCells(at(object, 'receives'), `${path}.receives`, problems),
      };
      if (choice.gives === null && choice.receives === null) problems.add(path, 'document.missing');
      return choice;
    }),
  );
}

function readCells(value: unknown, path: string, problems: ProblemList): readonly string[] | null {
  if (value === undefined || value === null) return null;
  return [value].flat().map((one) => (readText(one, path, { max: 400, lines: true }, problems) ?? '').trim());
}
