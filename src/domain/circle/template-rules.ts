import { ok, type Result, refused } from '../result.ts';
import { builtInTemplates, lensink } from './built-in-templates.ts';
import { type DocumentProblem, type ProblemList, problemList, shorten } from './document-problem.ts';
import { at, isObject, type JsonObject, readList, readMaybeNumber, readObject, readText, readWord } from './document-values.ts';
import type { Label, LineType, Ring, Template } from './template.ts';

/** The bounds of a template: a star has exactly one ring, a ringed form two to six; sectors none to eight. */
export const templateBounds = { rings: { min: 2, max: 6 }, starRings: 1, sectors: { min: 0, max: 8 }, labelLength: 60 } as const;

/**
 * Reads somebody's own template. Holds: rings within bounds for the form, at most eight sectors, a label in at least one language
 * for the template and each ring and sector, keys of lower-case letters, digits and hyphens that are unique among rings and
 * sectors together (labels are looked up by key), and no two rings or two sectors with the same words in a language.
 */
export function readTemplate(value: unknown): Result<Template, readonly DocumentProblem[]> {
  const problems = problemList();
  const template = readTemplateAt(value, '', problems);
  return problems.all.length === 0 ? ok(template) : refused(problems.all);
}

/** As `readTemplate`, inside a larger document; a built-in may be named by id, `{id}` or `{id, version}`. Answers the default beside a problem. */
export function readTemplateAt(value: unknown, path: string, problems: ProblemList): Template {
  if (typeof value === 'string') return builtIn(value, null, path, problems);
  const object = readObject(value, path, problems);
  if (at(object, 'rings') !== undefined) return ownTemplate(object, path, problems);
  if (!isObject(value)) return fallback;
  const version = readMaybeNumber(
    at(object, 'version'),
    join(path, 'version'),
    { min: 1, max: 1_000_000, whole: true },
    problems,
  );
  return builtIn(at(object, 'id'), version, path, problems);
}

const fallback = lensink;
const styles = ['thick', 'dotted', 'wavy', 'plain'] as const;
/** Every feeling a line can carry. */
export const valences = ['supportive', 'neutral', 'ambivalent', 'strained', 'unsafe'] as const;
const join = (path: string, key: string) => (path === '' ? key : `${path}.${key}`);

function builtIn(id: unknown, version: number | null, path: string, problems: ProblemList): Template {
  const found = builtInTemplates.find((one) => one.id === id && (version === null || one.version === version));
  if (found === undefined) {
    const value = shorten(id ?? 'nothing') + (version === null ? '' : ` version ${version}`);
    problems.add(path, 'document.unknown-template', { value, allowed: builtInTemplates.map((one) => one.id).join(', ') });
  }
  return found ?? fallback;
}

function ownTemplate(object: JsonObject, path: string, problems: ProblemList): Template {
  const form = readWord(at(object, 'form'), join(path, 'form'), ['rings', 'star'] as const, 'rings', problems);
  const rings = readParts(at(object, 'rings'), join(path, 'rings'), problems);
  const sectors = readParts(at(object, 'sectors'), join(path, 'sectors'), problems);
  const { min, max } = form === 'star' ? { min: 1, max: 1 } : templateBounds.rings;
  if (rings.length < min) problems.add(join(path, 'rings'), 'document.too-few', { min, count: rings.length });
  if (rings.length > max) problems.add(join(path, 'rings'), 'document.too-many', { max, count: rings.length });
  if (sectors.length > templateBounds.sectors.max)
    problems.add(join(path, 'sectors'), 'document.too-many', { max: templateBounds.sectors.max, count: sectors.length });
  noteRepeats(
    [...rings, ...sectors].map((part) => part.key),
    path,
    problems,
  );
  for (const parts of [rings, sectors]) noteRepeats(parts.flatMap(wordsOf), path, problems);
  const lineTypes = readLineTypes(at(object, 'lineTypes'), join(path, 'lineTypes'), problems);
  return {
    id: readText(at(object, 'id'), join(path, 'id'), { max: 100 }, problems) ?? '',
    version:
      readMaybeNumber(at(object, 'version'), join(path, 'version'), { min: 1, max: 1_000_000, whole: true }, problems) ?? 1,
    form,
    meaning: readWord(
      at(object, 'meaning'),
      join(path, 'meaning'),
      ['kind-of-relation', 'importance'] as const,
      'kind-of-relation',
      problems,
    ),
    name: readLabel(at(object, 'name') ?? at(object, 'id'), join(path, 'name'), problems),
    rings,
    sectors,
    ...(lineTypes.length === 0 ? {} : { lineTypes }),
  };
}

/** Words are compared per language, without regard to case: two rings that read the same cannot be told apart. */
const wordsOf = (part: Ring) =>
  Object.entries(part.label).map(([language, words]) => `${language}: ${words.trim().toLowerCase()}`);

function noteRepeats(values: readonly string[], path: string, problems: ProblemList) {
  const repeated = new Set(values.filter((value, place) => values.indexOf(value) !== place && value !== ''));
  for (const value of repeated) problems.add(path, 'document.duplicate', { value: shorten(value) });
}

function readParts(value: unknown, path: string, problems: ProblemList): readonly Ring[] {
  return readList(value, path, 100, problems).map((part, place) => {
    const here = `${path}[${place}]`;
    const object = typeof part === 'string' ? { key: part, label: part } : readObject(part, here, problems);
    const key = readText(at(object, 'key'), `${here}.key`, { max: 60 }, problems) ?? '';
    if (key !== '' && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(key)) problems.add(`${here}.key`, 'document.not-allowed-characters');
    return { key, label: readLabel(at(object, 'label') ?? key, `${here}.label`, problems) };
  });
}

function readLabel(value: unknown, path: string, problems: ProblemList): Label {
  const object = typeof value === 'string' ? { nl: value } : readObject(value, path, problems);
  const languages = Object.keys(object);
  if (languages.length === 0 && isObject(value)) problems.add(path, 'document.missing');
  if (languages.length > 100) problems.add(path, 'document.too-many', { max: 100, count: languages.length });
  const words = languages.slice(0, 100).map((language) => {
    if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language))
      problems.add(path, 'document.not-one-of', { value: shorten(language), allowed: 'nl, en, ...' });
    return [
      language,
      readText(object[language], `${path}.${shorten(language)}`, { max: templateBounds.labelLength }, problems) ?? '',
    ] as const;
  });
  return Object.fromEntries(words);
}

function readLineTypes(value: unknown, path: string, problems: ProblemList): readonly LineType[] {
  return readList(value, path, 10, problems).map((line, place) => {
    const here = `${path}[${place}]`;
    const object = readObject(line, here, problems);
    return {
      valence: readWord(at(object, 'valence'), `${here}.valence`, valences, 'neutral', problems),
      style: readWord(at(object, 'style'), `${here}.style`, styles, 'plain', problems),
      label: readLabel(at(object, 'label'), `${here}.label`, problems),
    };
  });
}
