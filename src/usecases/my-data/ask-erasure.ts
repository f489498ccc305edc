import type { Db } from '../../database/door.ts';
import { endAccessOf } from '../../database/erase/end-access.ts';
import { participantsAs } from '../../database/erase/erase-somebody.ts';
import { putWish } from '../../database/erase/erasure-wishes.ts';
import { isThere, type Somebody } from '../../database/erase/somebody.ts';
import { recordFact } from '../../database/facts.ts';
import type { Viewer } from '../../database/viewer.ts';
import { alterOf } from '../../domain/circle/kept-circle.ts';
import { removeAlter } from '../../domain/circle/members.ts';
import { daysToTakeBack } from '../../domain/erasure.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import { idOfAct } from '../act-id.ts';
import type { Around } from '../around.ts';
import { changeHere } from '../change-circle.ts';

type Input = Somebody & { readonly actId: string };

/**
 * Asks for somebody to be erased everywhere. From now on they are out of the circle, and what they could see or do has ended; for 14 days
 * it can be taken back, then a job erases them. Asking again about the same person changes nothing.
 */
export const askErasure = (viewer: Viewer, around: Around, input: Input): Promise<Result<{ until: Date }, 'no-such-person'>> =>
  viewer.do(async (db) => {
    const { actId, kind, subjectId } = input;
    if (!(await isThere(db, input))) return refused('no-such-person');
    const now = around.now();
    const until = new Date(now.getTime() + daysToTakeBack * 86_400_000);
    const id = idOfAct(viewer.id, { actId, kind: 'erasure-asked', said: [kind, subjectId] });
    if (kind === 'person') await outOfTheCircle(db, viewer, around, input);
    await endAccessOf(db, viewer.id, kind === 'person' ? await participantsAs(db, subjectId) : [subjectId], now);
    await putWish(db, viewer.id, { id, kind, subjectId, askedAt: now, eraseAfter: until });
    const who = { ownerId: viewer.id, actorId: viewer.actorId, onBehalfOf: viewer.id, circleId: null };
    await recordFact(db, { ...who, id: around.newId(), kind: 'erasure-asked', objectId: subjectId, action: 'D', at: now });
    return ok({ until });
  });

async function outOfTheCircle(db: Db, viewer: Viewer, around: Around, { actId, subjectId }: Input): Promise<void> {
  await changeHere(db, viewer, around, { actId, kind: 'alter-removed', said: subjectId, about: subjectId }, (circle) =>
    ok(alterOf(circle, subjectId) === null ? circle : removeAlter(circle, subjectId)),
  );
}
