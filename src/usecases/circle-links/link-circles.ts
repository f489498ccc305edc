import { insertLink, placeLink, removeLink, saidLinked } from '../../database/circle-links.ts';
import { holdCircle, readCircleOf } from '../../database/circles.ts';
import type { Db } from '../../database/door.ts';
import { type FactAction, recordFact } from '../../database/facts.ts';
import type { Viewer } from '../../database/viewer.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';

type Linking = {
  readonly otherId: string;
  /** Where the other stands in one's own map; null: nowhere. */
  readonly alterId: string | null;
};

/**
 * The viewer says that their circle may be linked with that of another owner. It is linked when the other says so too, and then each sees
 * of the other only that there is a circle. Said twice it is said once.
 */
export const sayLinked = (
  viewer: Viewer,
  around: Around,
  { otherId, alterId }: Linking,
): Promise<Result<'done' | 'nothing', 'no-such-alter' | 'no-circle'>> =>
  viewer.do(async (db) => {
    if (!(await holdCircle(db))) return refused('no-circle');
    const kept = await readCircleOf(db);
    if (kept === null) return refused('no-circle');
    if (alterId !== null && !kept.circle.alters.some(({ id }) => id === alterId)) return refused('no-such-alter');
    const said = await insertLink(db, viewer.id, otherId, around.now());
    if (alterId !== null) await placeLink(db, { ownerId: viewer.id, otherId, alterId, circleId: kept.circle.id });
    if (said) await note(db, viewer, around, { kind: 'circle-linked', action: 'C', otherId });
    return ok(said ? 'done' : 'nothing');
  });

/** The viewer takes that back, in silence and at once; the other needs not agree. */
export const endLinked = (viewer: Viewer, around: Around, otherId: string): Promise<'done' | 'nothing'> =>
  viewer.do(async (db) => {
    if (!(await removeLink(db, viewer.id, otherId))) return 'nothing';
    await note(db, viewer, around, { kind: 'circle-unlinked', action: 'D', otherId });
    return 'done';
  });

/** What both said so far. */
export const readLinked = (viewer: Viewer, otherId: string): ReturnType<typeof saidLinked> =>
  viewer.do((db) => saidLinked(db, viewer.id, otherId));

type Happened = { readonly kind: string; readonly action: FactAction; readonly otherId: string };

const note = (db: Db, viewer: Viewer, around: Around, { kind, action, otherId }: Happened): Promise<void> =>
  recordFact(db, {
    id: around.newId(),
    ownerId: viewer.id,
    circleId: null,
    actorId: viewer.actorId,
    actorKind: viewer.actorId === viewer.id ? 'owner' : 'participant',
    onBehalfOf: viewer.id,
    kind,
    objectId: otherId,
    at: around.now(),
    action,
  });
