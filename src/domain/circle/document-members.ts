import { type Alter, type Attributes, alterKinds, alterStatuses, type OwnPlace, type Support } from './circle.ts';
import { readAbout, readBirthday } from './document-about.ts';
import { type ProblemList, shorten } from './document-problem.ts';
import {
  at,
  isObject,
  type JsonObject,
  readList,
  readMaybeBoolean,
  readMaybeNumber,
  readMaybeText,
  readObject,
  readText,
  readWord,
} from './document-values.ts';
import { ringMeant, sectorMeant } from './place-names.ts';
import type { Template } from './template.ts';
import { valences } from './template-rules.ts';

/** The most of each that a document may hold: far above any real circle, low enough that a hostile file stays harmless. */
export const documentLimits = {
  text: 64_000_000,
  members: 10_000,
  ties: 1_000_000,
  name: 400,
  id: 400,
  attributes: 1_000,
  attribute: 1_000_000,
  support: 100,
} as const;

const fields = [
  'id',
  'name',
  'kind',
  'status',
  'role',
  'ring',
  'sector',
  'seat',
  'place',
  'valence',
  'support',
  'about',
  'birthday',
  'photo',
  'attributes',
];
const line = { max: documentLimits.name };

/** The members of a document, in order; ids are unique, rings and sectors are those of the template. */
export function readMembers(value: unknown, template: Template, problems: ProblemList): readonly Alter[] {
  const seen = new Set<string>();
  const members = readList(value, 'members', documentLimits.members, problems).map((member, place) => {
    const alter = readMember(readObject(member, `members[${place}]`, problems), `members[${place}]`, template, problems);
    if (seen.has(alter.id)) problems.add(`members[${place}].id`, 'document.duplicate', { value: shorten(alter.id) });
    seen.add(alter.id);
    return alter;
  });
  return members.map((alter) => askedAmong(seen, alter));
}

/** Somebody, asked about these people only: whoever was taken away since is no longer named. */
export function askedAmong<Member extends Alter>(ids: ReadonlySet<string>, alter: Member): Member {
  const { knowsAsked } = alter.about;
  if (knowsAsked === null || knowsAsked.every((id) => ids.has(id))) return alter;
  return { ...alter, about: { ...alter.about, knowsAsked: knowsAsked.filter((id) => ids.has(id)) } };
}

function readMember(member: JsonObject, path: string, template: Template, problems: ProblemList): Alter {
  const id = readId(at(member, 'id'), `${path}.id`, problems);
  return {
    id,
    name: readMaybeText(at(member, 'name'), `${path}.name`, line, problems) ?? id,
    kind: readWord(at(member, 'kind'), `${path}.kind`, alterKinds, 'person', problems),
    status: readWord(at(member, 'status'), `${path}.status`, alterStatuses, 'present', problems),
    role: readMaybeText(at(member, 'role'), `${path}.role`, line, problems),
    ring: readRing(at(member, 'ring'), `${path}.ring`, template, problems),
    sector: readSector(at(member, 'sector'), `${path}.sector`, template, problems),
    seat: readMaybeNumber(at(member, 'seat'), `${path}.seat`, { min: 0, max: 32_000, whole: true }, problems),
    place: readPlace(at(member, 'place'), `${path}.place`, problems),
    valence: readWord(at(member, 'valence'), `${path}.valence`, valences, null, problems),
    support: readSupport(at(member, 'support'), `${path}.support`, problems),
    about: readAbout(at(member, 'about'), `${path}.about`, problems),
    birthday: readBirthday(at(member, 'birthday'), `${path}.birthday`, problems),
    photo: null,
    attributes: readAttributes(member, fields, path, problems),
  };
}

/** An id, without the space around it; empty beside a problem. */
export function readId(value: unknown, path: string, problems: ProblemList): string {
  return readText(value, path, { max: documentLimits.id }, problems)?.trim() ?? '';
}

function readRing(value: unknown, path: string, template: Template, problems: ProblemList): number | null {
  if (typeof value !== 'number' && typeof value !== 'string') {
    if (value !== undefined && value !== null) problems.add(path, 'document.outside-template', { value: shorten(value) });
    return null;
  }
  if (value === '') return null;
  const ring = ringMeant(template, value);
  if (ring === null) problems.add(path, 'document.outside-template', { value: shorten(value), template: shorten(template.id) });
  return ring;
}

function readSector(value: unknown, path: string, template: Template, problems: ProblemList): string | null {
  if (value === undefined || value === null || value === '') return null;
  const sector = typeof value === 'string' ? sectorMeant(template, value) : null;
  if (sector === null) problems.add(path, 'document.outside-template', { value: shorten(value), template: shorten(template.id) });
  return sector;
}

function readPlace(value: unknown, path: string, problems: ProblemList): OwnPlace | null {
  if (value === undefined || value === null) return null;
  const object = readObject(value, path, problems);
  const angle = readMaybeNumber(at(object, 'angle'), `${path}.angle`, { min: 0, max: 1 }, problems);
  const depth = readMaybeNumber(at(object, 'depth'), `${path}.depth`, { min: 0, max: 1 }, problems);
  if (angle !== null && depth !== null) return { angle, depth };
  problems.add(path, 'document.missing');
  return null;
}

function readSupport(value: unknown, path: string, problems: ProblemList): readonly Support[] {
  const seen = new Set<string>();
  return readList(value, path, documentLimits.support, problems).map((one, place) => {
    const here = `${path}[${place}]`;
    const object = readObject(one, here, problems);
    const kind = readText(at(object, 'kind'), `${here}.kind`, line, problems) ?? '';
    if (seen.has(kind)) problems.add(`${here}.kind`, 'document.duplicate', { value: shorten(kind) });
    seen.add(kind);
    return {
      kind,
      gives: readMaybeBoolean(at(object, 'gives'), `${here}.gives`, problems),
      receives: readMaybeBoolean(at(object, 'receives'), `${here}.receives`, problems),
      wanted: readMaybeBoolean(at(object, 'wanted'), `${here}.wanted`, problems),
      asked: readMaybeBoolean(at(object, 'asked'), `${here}.asked`, problems),
    };
  });
}

/** What stands under `attributes`, and any plain value under a name that Naober does not know: nothing that was given is lost. */
export function readAttributes(owner: JsonObject, known: readonly string[], path: string, problems: ProblemList): Attributes {
  const given = at(owner, 'attributes');
  if (given !== undefined && given !== null && !isObject(given)) readObject(given, `${path}.attributes`, problems);
  const inside = isObject(given) ? Object.entries(given) : [];
  const beside = Object.entries(owner).filter(
    ([key, value]) => !known.includes(key) && (value === null || typeof value !== 'object'),
  );
  const names = new Set(inside.map(([name]) => name));
  const all = [...inside, ...beside.filter(([name]) => !names.has(name))];
  if (all.length > documentLimits.attributes) {
    problems.add(`${path}.attributes`, 'document.too-many', { max: documentLimits.attributes, count: all.length });
    return {};
  }
  return Object.fromEntries(
    all.map(([name, value]) => [name.trim(), readAttribute(name, value, `${path}.attributes`, problems)]),
  );
}

function readAttribute(name: string, value: unknown, path: string, problems: ProblemList): string | null {
  readText(name, path, { max: documentLimits.name, lines: true, empty: true }, problems);
  const limits = { max: documentLimits.attribute, lines: true, empty: true };
  return value === null ? null : readText(value, `${path}.${shorten(name)}`, limits, problems);
}
