import { recordFact } from '../../database/facts.ts';
import { carriedOutAt, mayHappen, proposalsOf, removalsToLookAt } from '../../database/mandate/removals.ts';
import type { Store } from '../../database/open.ts';
import { viewerOf } from '../../database/viewer.ts';
import { alterOf } from '../../domain/circle/kept-circle.ts';
import { removeAlter } from '../../domain/circle/members.ts';
import { daysAfter } from '../../domain/consent/periods.ts';
import { daysToAnswer } from '../../domain/mandate/removal.ts';
import { ok, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { changeHere } from '../change-circle.ts';

/** Carries out the proposals that may be, at this moment; the store itself refuses any other. The owner can undo it like an own act. Answers how many. */
export async function carryOutRemovals(store: Store, around: Around): Promise<number> {
  const waiting = await store.as('naober_jobs', null, (db) => removalsToLookAt(db, daysAfter(around.now(), -daysToAnswer)));
  let done = 0;
  for (const { id, ownerId } of waiting) if (await carryOut(store, around, ownerId, id)) done += 1;
  return done;
}

const carryOut = (store: Store, around: Around, ownerId: string, id: string): Promise<boolean> => {
  const at = around.now();
  return store.as(
    'naober_app',
    ownerId,
    async (db) => {
      const proposal = (await proposalsOf(db)).find((one) => one.id === id);
      if (proposal === undefined || !(await mayHappen(db, id)) || !(await carriedOutAt(db, id, at))) return false;
      const { alterId, participantId, mandateId } = proposal;
      const viewer = viewerOf(store, ownerId, { actorId: participantId });
      const act = { actId: id, kind: 'alter-removed', said: alterId, about: alterId };
      await changeHere(db, viewer, around, act, (circle) =>
        alterOf(circle, alterId) === null ? refused('no-such-alter') : ok(removeAlter(circle, alterId)),
      );
      const who = { actorId: participantId, actorKind: 'representative', onBehalfOf: ownerId } as const;
      await recordFact(db, {
        ...who,
        id: around.newId(),
        ownerId,
        circleId: null,
        kind: 'removal-carried-out',
        objectId: alterId,
        at,
        mandateId,
      });
      return true;
    },
    { at },
  );
};
