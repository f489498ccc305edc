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
export type AlterFields = Pick<KeptAlter, 'ordinal' | 'name' | 'kind' | 'status' | 'role' | 'prompt' | 'sourceId' | 'attributes'>;
export type TieFields = Pick<Alter, 'ring' | 'sector' | 'seat' | 'place' | 'valence' | 'support'>;
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

const circleFields = (circle: KeptCircle): CircleFields => ({
  egoName: circle.ego.name,
  egoAttributes: circle.ego.attributes,
  helperName: circle.helperName,
  template: circle.template,
  confirmedAt: circle.confirmedAt,
});

const alterFields = ({ ordinal, name, kind, status, role, prompt, sourceId, attributes }: KeptAlter): AlterFields => ({
  ordinal,
  name,
  kind,
  status,
  role,
  prompt,
  sourceId,
  attributes,
});

const tieFields = ({ ring, sector, seat, place, valence, support }: Alter): TieFields => ({
  ring,
  sector,
  seat,
  place,
  valence,
  support,
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

/** Whether a row is no longer as the act left it. */
export function isTouchedSince(circle: KeptCircle, images: readonly RowImage[]): boolean {
  const now = fieldsOf(circle);
  const tables = { circle: now.circle, alter: now.alter, tie: now.tie, alter_tie: now.alterTie };
  return images.some((image) => !sameValue(tables[image.table].get(image.id) ?? null, image.after));
}
