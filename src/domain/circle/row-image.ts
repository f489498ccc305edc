import type { About } from './about.ts';
import type { Alter, AlterTie, Attributes } from './circle.ts';
import type { KeptAlter, KeptCircle } from './kept-circle.ts';
import { sameValue } from './same-value.ts';
import type { Template } from './template.ts';

type CircleFields = {
  readonly egoName: string | null;
  readonly egoAttributes: Attributes;
  readonly helperName: string | null;
  readonly template: Template;
  readonly confirmedAt: string | null;
};
export type AlterFields = Pick<
  KeptAlter,
  'ordinal' | 'name' | 'kind' | 'status' | 'role' | 'birthday' | 'photo' | 'prompt' | 'sourceId' | 'attributes'
>;
export type TieFields = Pick<Alter, 'ring' | 'sector' | 'seat' | 'place' | 'valence' | 'support' | 'about'>;
type AlterTieFields = { readonly attributes: Attributes };

type ImageOf<Table extends string, Fields> = {
  readonly table: Table;
  readonly id: string;
  readonly before: Fields | null;
  readonly after: Fields | null;
};

/** A row as it was before and after an act; null where it was no part of the circle. Ties between two alters have both ids, "a b". */
export type RowImage =
  | ImageOf<'circle', CircleFields>
  | ImageOf<'alter', AlterFields>
  | ImageOf<'tie', TieFields>
  | ImageOf<'alter_tie', AlterTieFields>;

/** Some fields of a row; of what the owner said about a tie, some of that. */
export type AlterPart = Partial<AlterFields>;
export type TiePart = Partial<Omit<TieFields, 'about'>> & { readonly about?: AboutPart };
export type AboutPart = Partial<Omit<About, 'quality' | 'frequency'>> & {
  readonly quality?: Partial<About['quality']>;
  readonly frequency?: Partial<About['frequency']>;
};

type Changed<Table extends string, Part> = {
  readonly table: Table;
  readonly id: string;
  readonly before: Part;
  readonly after: Part;
};

/**
 * A row image as an act keeps it: of a person who stayed only the fields that changed, so that taking the act back leaves alone what
 * was said about the same person since. Of who came or went the whole row.
 */
export type KeptImage =
  | ImageOf<'circle', CircleFields>
  | ImageOf<'alter_tie', AlterTieFields>
  | Changed<'alter', AlterPart>
  | Changed<'tie', TiePart>
  | { readonly table: 'alter'; readonly id: string; readonly before: AlterFields; readonly after: null }
  | { readonly table: 'alter'; readonly id: string; readonly before: null; readonly after: AlterFields }
  | { readonly table: 'tie'; readonly id: string; readonly before: TieFields; readonly after: null }
  | { readonly table: 'tie'; readonly id: string; readonly before: null; readonly after: TieFields };

const circleFields = (circle: KeptCircle): CircleFields => ({
  egoName: circle.ego.name,
  egoAttributes: circle.ego.attributes,
  helperName: circle.helperName,
  template: circle.template,
  confirmedAt: circle.confirmedAt,
});

const alterFields = ({
  ordinal,
  name,
  kind,
  status,
  role,
  birthday,
  photo,
  prompt,
  sourceId,
  attributes,
}: KeptAlter): AlterFields => ({
  ordinal,
  name,
  kind,
  status,
  role,
  birthday,
  photo,
  prompt,
  sourceId,
  attributes,
});

const tieFields = ({ ring, sector, seat, place, valence, support, about }: Alter): TieFields => ({
  ring,
  sector,
  seat,
  place,
  valence,
  support,
  about,
});

/** The id of the row of a tie between two alters: both ids, the smaller first. */
export const alterTieId = ({ source, target }: Pick<AlterTie, 'source' | 'target'>): string =>
  source < target ? `${source} ${target}` : `${target} ${source}`;

function changed<Fields>(before: ReadonlyMap<string, Fields>, after: ReadonlyMap<string, Fields>) {
  const ids = [...new Set([...before.keys(), ...after.keys()])];
  const pairs = ids.map((id) => ({ id, before: before.get(id) ?? null, after: after.get(id) ?? null }));
  return pairs.filter((pair) => !sameValue(pair.before, pair.after));
}

const fieldsOf = (circle: KeptCircle) => ({
  circle: new Map([[circle.id, circleFields(circle)]]),
  alter: new Map(circle.alters.map((alter) => [alter.id, alterFields(alter)])),
  tie: new Map(circle.alters.map((alter) => [alter.id, tieFields(alter)])),
  alterTie: new Map(circle.ties.map((tie): [string, AlterTieFields] => [alterTieId(tie), { attributes: tie.attributes }])),
});

/** What changed from one state of a circle to the next, row by row: what has to be kept, and what undo needs. */
export function imagesBetween(before: KeptCircle, after: KeptCircle): readonly RowImage[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  return [
    ...changed(was.alter, is.alter).map((pair): RowImage => ({ table: 'alter', ...pair })),
    ...changed(was.tie, is.tie).map((pair): RowImage => ({ table: 'tie', ...pair })),
    ...changed(was.circle, is.circle).map((pair): RowImage => ({ table: 'circle', ...pair })),
    ...changed(was.alterTie, is.alterTie).map((pair): RowImage => ({ table: 'alter_tie', ...pair })),
  ];
}

type Fields = Readonly<Record<string, unknown>>;

/** Of `fields` those that differ in `other`. */
const differing = <Whole extends Fields>(fields: Whole, other: Whole): Partial<Whole> => {
  const part: Partial<Whole> = {};
  for (const key in fields) if (!sameValue(fields[key], other[key])) part[key] = fields[key];
  return part;
};

const some = <Key extends string, Part extends object>(key: Key, part: Part) =>
  Object.keys(part).length === 0 ? {} : { [key]: part };

const aboutPart = ({ quality, frequency, ...said }: About, other: About): AboutPart => ({
  ...differing(said, { ...said, ...other }),
  ...some('quality', differing(quality, other.quality)),
  ...some('frequency', differing(frequency, other.frequency)),
});

const tiePart = ({ about: said, ...tie }: TieFields, { about: other, ...rest }: TieFields): TiePart => ({
  ...differing(tie, rest),
  ...some('about', aboutPart(said, other)),
});

/** What of an image an act keeps. */
export function keptImage(image: RowImage): KeptImage {
  const { id, table } = image;
  if (table === 'circle' || table === 'alter_tie') return image;
  if (table === 'alter') {
    const { before, after } = image;
    if (before === null) return after === null ? { table, id, before: {}, after: {} } : { table, id, before, after };
    return after === null
      ? { table, id, before, after }
      : { table, id, before: differing(before, after), after: differing(after, before) };
  }
  const { before, after } = image;
  if (before === null) return after === null ? { table, id, before: {}, after: {} } : { table, id, before, after };
  return after === null
    ? { table, id, before, after }
    : { table, id, before: tiePart(before, after), after: tiePart(after, before) };
}

/** Whether an act put somebody on another place. */
export const movesSomebody = (image: KeptImage): boolean =>
  image.table === 'tie' && [image.before, image.after].some((part) => part !== null && ('ring' in part || 'sector' in part));

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

const inParts = ['about', 'quality', 'frequency'];

/** Whether everything a part says still stands so. */
const stillSays = (now: Fields | undefined, part: Fields): boolean =>
  now !== undefined &&
  Object.entries(part).every(([key, value]) => {
    const is = now[key];
    return inParts.includes(key) && isObject(value) && isObject(is) ? stillSays(is, value) : sameValue(is, value);
  });

/** Whether what the act changed is no longer as the act left it. */
export function isTouchedSince(circle: KeptCircle, images: readonly KeptImage[]): boolean {
  const now = fieldsOf(circle);
  const tables = { circle: now.circle, alter: now.alter, tie: now.tie, alter_tie: now.alterTie };
  return images.some(({ table, id, after }) => {
    const row: Fields | undefined = tables[table].get(id);
    return after === null ? row !== undefined : !stillSays(row, after);
  });
}
