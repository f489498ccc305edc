import { actWithId, keepAct } from '../database/acts.ts';
import { holdCircle, readCircleOf } from '../database/circles.ts';
import type { Db } from '../database/door.ts';
import { recordFact } from '../database/facts.ts';
import type { Viewer } from '../database/viewer.ts';
import type { KeptCircle } from '../domain/circle/kept-circle.ts';
import { imagesBetween } from '../domain/circle/row-image.ts';
import { ok, type Result, refused } from '../domain/result.ts';
import { idOfAct, type Said } from './act-id.ts';
import type { Around } from './around.ts';
import { endForTheDead } from './falling-away/end-for-the-dead.ts';

/** What became of an act: done now, done before by the same form, or nothing because all was so already. */
export type Outcome = { readonly actId: string; readonly how: 'done' | 'repeated' | 'nothing' };

type Decide<Refusal> = (circle: KeptCircle) => Result<KeptCircle, Refusal>;

/** `about` is the alter the fact is about; without it, it is about the circle. `undoes`: the act that is taken back. */
type ActKept = { readonly id: string; readonly kind: string; readonly about?: string; readonly undoes?: string };

/**
 * Keeps the step from one state of the circle to the next: the rows, the act with what undoing needs, the fact, and what ends for who died by it.
 * Nothing when nothing changed.
 */
export async function keepStep(
  db: Db,
  viewer: Viewer,
  around: Around,
  act: ActKept,
  from: KeptCircle,
  to: KeptCircle,
): Promise<Outcome> {
  const images = imagesBetween(from, to);
  if (images.length === 0) return { actId: act.id, how: 'nothing' };
  const at = around.now();
  await keepAct(db, {
    id: act.id,
    kind: act.kind,
    circleId: from.id,
    ownerId: viewer.id,
    at,
    images,
    helpedBy: viewer.helpedBy,
    undoes: act.undoes ?? null,
  });
  await recordFact(db, {
    id: around.newId(),
    ownerId: viewer.id,
    circleId: from.id,
    actorId: viewer.actorId,
    ...(viewer.actorId === viewer.id ? {} : { actorKind: 'participant' as const }),
    onBehalfOf: viewer.id,
    kind: act.kind,
    objectId: act.about ?? from.id,
    at,
  });
  await endForTheDead(db, viewer, around, from, to);
  return { actId: act.id, how: 'done' };
}

/** As `changeCircle`, inside a transaction that is going on. An act that was taken back meanwhile may be done again from the same form. */
export async function changeHere<Refusal>(
  db: Db,
  viewer: Viewer,
  around: Around,
  act: Said & { readonly about?: string },
  decide: Decide<Refusal>,
): Promise<Result<Outcome, Refusal | 'no-circle'>> {
  if (!(await holdCircle(db))) return refused('no-circle');
  const asked = idOfAct(viewer.id, act);
  const before = await actWithId(db, asked);
  if (before !== null && before.undone_by === null) return ok({ actId: asked, how: 'repeated' });
  const id = before === null ? asked : around.newId();
  const kept = await readCircleOf(db);
  if (kept === null) return refused('no-circle');
  const next = decide(kept.circle);
  return next.ok ? ok(await keepStep(db, viewer, around, { ...act, id }, kept.circle, next.value)) : next;
}

/**
 * How every change to a circle is made: hold it, recognise a repeat, load, let the domain decide, keep. Two devices at once wait for
 * each other; a refusal changes nothing.
 */
export const changeCircle = <Refusal>(
  viewer: Viewer,
  around: Around,
  act: Said & { readonly about?: string },
  decide: Decide<Refusal>,
): Promise<Result<Outcome, Refusal | 'no-circle'>> => viewer.do((db) => changeHere(db, viewer, around, act, decide));
