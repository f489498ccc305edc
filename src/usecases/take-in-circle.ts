import type { Db } from '../database/door.ts';
import type { Viewer } from '../database/viewer.ts';
import type { Alter, Circle } from '../domain/circle/circle.ts';
import type { KeptAlter, KeptCircle } from '../domain/circle/kept-circle.ts';
import { mostAlters } from '../domain/circle/members.ts';
import { firstFreeSeat } from '../domain/circle/seating.ts';
import { ok, type Result, refused } from '../domain/result.ts';
import type { Around } from './around.ts';
import { ensureCircle } from './begin-circle.ts';
import { changeHere, type Outcome } from './change-circle.ts';

export type TakeInRefusal = 'no-such-owner' | 'circle-not-empty' | 'circle-full' | 'no-circle';

/** A share of a cell as the store keeps it: a 4-byte number. */
const kept = (place: Alter['place']): Alter['place'] =>
  place === null ? null : { angle: Math.fround(place.angle), depth: Math.fround(place.depth) };

type NewIds = { readonly ids: ReadonlyMap<string, string>; readonly photos: ReadonlyMap<string, string> };

function seated(circle: Circle, { ids, photos }: NewIds): readonly KeptAlter[] {
  const placed: Alter[] = circle.alters.filter(({ seat }) => seat !== null);
  return circle.alters.map((alter, at) => {
    const seat = alter.seat ?? firstFreeSeat(placed, alter);
    placed.push({ ...alter, seat });
    const own = {
      id: ids.get(alter.id) ?? alter.id,
      sourceId: alter.id,
      ordinal: at + 1,
      prompt: null,
      version: 1,
      tieVersion: 1,
      photo: photos.get(alter.id) ?? null,
    };
    const asked = alter.about.knowsAsked?.flatMap((id) => ids.get(id) ?? []) ?? null;
    return { ...alter, ...own, seat, place: kept(alter.place), about: { ...alter.about, knowsAsked: asked } };
  });
}

function takenIn(empty: KeptCircle, circle: Circle, { ids, photos }: NewIds): KeptCircle {
  const ties = circle.ties.map(({ source, target, attributes }) => {
    const [a, b] = [ids.get(source) ?? source, ids.get(target) ?? target].sort();
    return { source: a ?? source, target: b ?? target, attributes };
  });
  const ego = { ...empty.ego, name: circle.ego.name, attributes: circle.ego.attributes };
  return { ...empty, template: circle.template, ego, alters: seated(circle, { ids, photos }), ties };
}

type Input = {
  readonly actId: string;
  readonly circle: Circle;
  /** The new ids of pictures, by the id in the document of whose they are. */
  readonly photos?: ReadonlyMap<string, string>;
};
type Taken = { readonly outcome: Outcome; readonly ids: ReadonlyMap<string, string> };

/** As `takeInCircle`, inside a transaction that is going on; answers the new ids too, by those in the document. */
export async function takeInHere(
  db: Db,
  viewer: Viewer,
  around: Around,
  { actId, circle, photos = new Map() }: Input,
): Promise<Result<Taken, TakeInRefusal>> {
  if (circle.alters.length > mostAlters) return refused('circle-full');
  if (!(await ensureCircle(db, viewer, around))) return refused('no-such-owner');
  const ids = new Map(circle.alters.map(({ id }) => [id, around.newId()]));
  const act = { actId, kind: 'circle-taken-in', said: circle };
  const done = await changeHere<'circle-not-empty'>(db, viewer, around, act, (empty) =>
    empty.alters.length > 0 ? refused('circle-not-empty') : ok(takenIn(empty, circle, { ids, photos })),
  );
  return done.ok ? ok({ outcome: done.value, ids }) : done;
}

/** Puts a whole circle, from a document, into the viewer's own, which is new or empty. Everybody gets a random id; the id in the document is kept beside it. */
export const takeInCircle = (viewer: Viewer, around: Around, input: Input): Promise<Result<Outcome, TakeInRefusal>> =>
  viewer.do(async (db) => {
    const taken = await takeInHere(db, viewer, around, input);
    return taken.ok ? ok(taken.value.outcome) : taken;
  });
