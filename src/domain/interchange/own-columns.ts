import { nothingSaid } from '../circle/about.ts';
import type { Alter } from '../circle/circle.ts';
import { isObject } from '../circle/document-values.ts';
import { sameValue } from '../circle/same-value.ts';

/** The columns in which Naober's own fields of a member stand in a file that has no field for them. An empty cell is null. */
export const memberColumns = [
  'naober_name',
  'naober_kind',
  'naober_status',
  'naober_role',
  'naober_ring',
  'naober_sector',
  'naober_seat',
  'naober_angle',
  'naober_depth',
  'naober_valence',
  'naober_support',
  'naober_about',
  'naober_birthday',
] as const;
export type MemberColumn = (typeof memberColumns)[number];

/** The same for the circle as a whole, beside its ego. */
const egoColumns = ['naober_name', 'naober_template', 'naober_origin'] as const;

const prefix = 'naober_column_';
const reserved = /^(naober_|networkCanvas|nodeID$|edgeID$|from$|to$|session(Start|Finish|Exported)$|APP_VERSION$|COMMIT_HASH$)/;
const ownNames = new Set<string>([...memberColumns, ...egoColumns]);

/** The name a column of somebody's own gets in a file, so that it is not taken for one of ours; `strict` where a format reserves more names. */
export const outwardName = (name: string, strict: boolean) =>
  ownNames.has(name) || name.startsWith(prefix) || (strict && reserved.test(name)) ? prefix + name : name;

/** The name it had. */
export const inwardName = (name: string) => (name.startsWith(prefix) ? name.slice(prefix.length) : name);

/** Whether a column of a file is one of ours. */
export const isOwnColumn = (name: string) => ownNames.has(name);

/** The fields of a member as texts, by column. */
export function memberCells(alter: Alter): Readonly<Record<MemberColumn, string | null>> {
  const number = (value: number | null) => (value === null ? null : String(value));
  return {
    naober_name: alter.name,
    naober_kind: alter.kind,
    naober_status: alter.status,
    naober_role: alter.role,
    naober_ring: number(alter.ring),
    naober_sector: alter.sector,
    naober_seat: number(alter.seat),
    naober_angle: number(alter.place?.angle ?? null),
    naober_depth: number(alter.place?.depth ?? null),
    naober_valence: alter.valence,
    naober_support: alter.support.length === 0 ? null : JSON.stringify(alter.support),
    naober_about: sameValue(alter.about, nothingSaid) ? null : JSON.stringify(alter.about),
    naober_birthday: alter.birthday,
  };
}

/** What the cells under our columns say, in the shape a document has; only the columns that are there. Checking is the document's. */
export function memberOfCells(cell: (column: MemberColumn) => string | null | undefined): Record<string, unknown> {
  const member: Record<string, unknown> = {};
  const put = (key: string, value: unknown) => {
    if (value !== undefined) member[key] = value;
  };
  for (const column of ['name', 'kind', 'status', 'role', 'ring', 'sector', 'valence'] as const)
    put(column, cell(`naober_${column}`));
  put('seat', numberOr(cell('naober_seat')));
  const [angle, depth] = [numberOr(cell('naober_angle')), numberOr(cell('naober_depth'))];
  if (angle !== undefined || depth !== undefined) put('place', (angle ?? depth ?? null) === null ? null : { angle, depth });
  put('support', jsonOr(cell('naober_support')));
  put('about', jsonOr(cell('naober_about')));
  put('birthday', cell('naober_birthday'));
  return member;
}

const numberOr = (text: string | null | undefined) =>
  typeof text === 'string' && /^-?[0-9]+(\.[0-9]+)?(e-?[0-9]+)?$/i.test(text) ? Number(text) : text;

/** A cell that holds JSON as its value; anything else stays the text it is, for the document's check to refuse. */
export function jsonOr(text: string | null | undefined): unknown {
  if (typeof text !== 'string' || !/^[[{]/.test(text)) return text;
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) || isObject(value) ? value : text;
  } catch {
    return text;
  }
}
