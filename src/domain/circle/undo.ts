import { spotAfter } from './change-template.ts';
import type { AlterTie } from './circle.ts';
import type { KeptAlter, KeptCircle } from './kept-circle.ts';
import { isSpotOf } from './move.ts';
import { type AlterFields, alterTieId, type RowImage, type TieFields } from './row-image.ts';
import { firstFreeSeat, sameCell } from './seating.ts';

const newcomer = (id: string, alter: AlterFields, tie: TieFields): KeptAlter => ({
  id,
  ...alter,
  ...tie,
  version: 0,
  tieVersion: 0,
});

const nowhere: TieFields = { ring: null, sector: null, seat: null, place: null, valence: null, support: [] };

type Befores = { readonly alter: ReadonlyMap<string, AlterFields | null>; readonly tie: ReadonlyMap<string, TieFields | null> };

const beforesOf = (images: readonly RowImage[]): Befores => ({
  alter: new Map(images.flatMap((image) => (image.table === 'alter' ? [[image.id, image.before]] : []))),
  tie: new Map(images.flatMap((image) => (image.table === 'tie' ? [[image.id, image.before]] : []))),
});

function altersBefore(circle: KeptCircle, { alter: alters, tie: ties }: Befores): readonly KeptAlter[] {
  const present = new Set(circle.alters.map(({ id }) => id));
  const kept = circle.alters.filter(({ id }) => alters.get(id) !== null);
  const changed = kept.map((alter) => ({ ...alter, ...alters.get(alter.id), ...ties.get(alter.id) }));
  const back = [...alters].flatMap(([id, fields]) =>
    fields === null || present.has(id) ? [] : [newcomer(id, fields, ties.get(id) ?? nowhere)],
  );
  return [...changed, ...back].sort((a, b) => a.ordinal - b.ordinal);
}

function tiesBefore(circle: KeptCircle, images: readonly RowImage[], alters: readonly KeptAlter[]): readonly AlterTie[] {
  const befores = new Map(images.flatMap((image) => (image.table === 'alter_tie' ? [[image.id, image.before]] : [])));
  const untouched = circle.ties.filter((tie) => !befores.has(alterTieId(tie)));
  const back = [...befores].flatMap(([id, fields]): AlterTie[] => {
    const [source, target] = id.split(' ');
    return fields === null || source === undefined || target === undefined
      ? []
      : [{ source, target, attributes: fields.attributes }];
  });
  const present = new Set(alters.map(({ id }) => id));
  return [...untouched, ...back].filter(({ source, target }) => present.has(source) && present.has(target));
}

function withCircleBefore(circle: KeptCircle, images: readonly RowImage[]): KeptCircle {
  const before = images.find((image) => image.table === 'circle')?.before;
  if (before === null || before === undefined) return circle;
  const { egoName, egoAttributes, ...rest } = before;
  return { ...circle, ...rest, ego: { ...circle.ego, name: egoName, attributes: egoAttributes } };
}

/** Whoever took a seat in the meantime keeps it; whoever comes back gets the first free one of the same cell. */
function reseat(alters: readonly KeptAlter[], returned: ReadonlySet<string>): readonly KeptAlter[] {
  return alters.reduce<readonly KeptAlter[]>((seated, alter) => {
    if (!returned.has(alter.id) || alter.seat === null) return seated;
    const others = seated.filter(({ id }) => id !== alter.id);
    const taken = others.some((other) => other.seat === alter.seat && sameCell(other, alter));
    return taken
      ? seated.map((each) => (each.id === alter.id ? { ...alter, seat: firstFreeSeat(others, alter) } : each))
      : seated;
  }, alters);
}

/**
 * The circle with an act undone: every row it touched is as it was before. A place that the template of now does not have
 * becomes "nog geen plek", and a seat taken since is not taken back.
 */
export function undoImages(circle: KeptCircle, images: readonly RowImage[]): KeptCircle {
  const befores = beforesOf(images);
  const restored = withCircleBefore(circle, images);
  const alters = altersBefore(circle, befores).map((alter) => {
    if (befores.tie.has(alter.id) && isSpotOf(restored.template, alter)) return alter;
    const spot = befores.tie.has(alter.id) ? { ring: null, sector: null } : spotAfter(circle.template, restored.template, alter);
    return spot.ring === alter.ring && spot.sector === alter.sector ? alter : { ...alter, ...spot, seat: null, place: null };
  });
  return { ...restored, alters: reseat(alters, new Set(befores.tie.keys())), ties: tiesBefore(circle, images, alters) };
}
