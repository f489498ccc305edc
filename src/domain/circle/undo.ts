import { nothingSaid } from './about.ts';
import { spotAfter } from './change-template.ts';
import type { AlterTie } from './circle.ts';
import type { KeptAlter, KeptCircle } from './kept-circle.ts';
import { isSpotOf } from './move.ts';
import {
  type AlterFields,
  type AlterPart,
  alterTieId,
  type KeptImage,
  movesSomebody,
  type TieFields,
  type TiePart,
} from './row-image.ts';
import { firstFreeSeat, sameCell } from './seating.ts';

const newcomer = (id: string, alter: AlterFields, tie: TieFields): KeptAlter => ({
  id,
  ...alter,
  ...tie,
  birthday: alter.birthday ?? null,
  photo: alter.photo ?? null,
  about: tie.about ?? nothingSaid,
  version: 0,
  tieVersion: 0,
});

const nowhere: TieFields = {
  ring: null,
  sector: null,
  seat: null,
  place: null,
  valence: null,
  support: [],
  about: nothingSaid,
};

/** What the images say of people: who came by the act, who went and how they were, and what of the others was different before. */
type Befores = {
  readonly came: ReadonlySet<string>;
  readonly went: ReadonlyMap<string, AlterFields>;
  readonly wentFrom: ReadonlyMap<string, TieFields>;
  readonly alter: ReadonlyMap<string, AlterPart>;
  readonly tie: ReadonlyMap<string, TiePart>;
  /** Whose place the act changed. */
  readonly moved: ReadonlySet<string>;
};

function beforesOf(images: readonly KeptImage[]): Befores {
  const [came, went, wentFrom] = [new Set<string>(), new Map<string, AlterFields>(), new Map<string, TieFields>()];
  const [alter, tie] = [new Map<string, AlterPart>(), new Map<string, TiePart>()];
  for (const image of images) {
    if (image.table === 'alter') {
      if (image.before === null) came.add(image.id);
      else if (image.after === null) went.set(image.id, image.before);
      else alter.set(image.id, image.before);
    } else if (image.table === 'tie' && image.before !== null) {
      if (image.after === null) wentFrom.set(image.id, image.before);
      else tie.set(image.id, image.before);
    }
  }
  const moved = images.filter(movesSomebody).map(({ id }) => id);
  return { came, went, wentFrom, alter, tie, moved: new Set(moved) };
}

function asBefore(alter: KeptAlter, alterPart: AlterPart, { about: { quality, frequency, ...said } = {}, ...tiePart }: TiePart) {
  const about = {
    ...alter.about,
    ...said,
    quality: { ...alter.about.quality, ...quality },
    frequency: { ...alter.about.frequency, ...frequency },
  };
  return { ...alter, ...alterPart, ...tiePart, about };
}

function altersBefore(circle: KeptCircle, { came, went, wentFrom, alter, tie }: Befores): readonly KeptAlter[] {
  const present = new Set(circle.alters.map(({ id }) => id));
  const kept = circle.alters.filter(({ id }) => !came.has(id));
  const changed = kept.map((each) => asBefore(each, alter.get(each.id) ?? {}, tie.get(each.id) ?? {}));
  const back = [...went].flatMap(([id, fields]) => (present.has(id) ? [] : [newcomer(id, fields, wentFrom.get(id) ?? nowhere)]));
  return [...changed, ...back].sort((a, b) => a.ordinal - b.ordinal);
}

function tiesBefore(circle: KeptCircle, images: readonly KeptImage[], alters: readonly KeptAlter[]): readonly AlterTie[] {
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

function withCircleBefore(circle: KeptCircle, images: readonly KeptImage[]): KeptCircle {
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
export function undoImages(circle: KeptCircle, images: readonly KeptImage[]): KeptCircle {
  const befores = beforesOf(images);
  const restored = withCircleBefore(circle, images);
  const alters = altersBefore(circle, befores).map((alter) => {
    if (befores.moved.has(alter.id) && isSpotOf(restored.template, alter)) return alter;
    const spot = befores.moved.has(alter.id)
      ? { ring: null, sector: null }
      : spotAfter(circle.template, restored.template, alter);
    return spot.ring === alter.ring && spot.sector === alter.sector ? alter : { ...alter, ...spot, seat: null, place: null };
  });
  return { ...restored, alters: reseat(alters, befores.moved), ties: tiesBefore(circle, images, alters) };
}
