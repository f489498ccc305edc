import { agreementWithId, endAgreement } from '../../database/agreements/agreements.ts';
import { givePlaceOf } from '../../database/asking/places.ts';
import { recordFact } from '../../database/facts.ts';
import type { Viewer } from '../../database/viewer.ts';
import { agreementCan, isPast } from '../../domain/agreements/agreement.ts';
import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';

/** It does not go on. Who does it reads that it does not, and nothing more. Said twice is said once. */
export const callOff = (viewer: Viewer, around: Around, id: string): Promise<Result<null, 'no-such-agreement' | 'over'>> =>
  viewer.do(async (db) => {
    const agreement = await agreementWithId(db, id);
    if (agreement === null) return refused('no-such-agreement');
    if (agreement.state === 'called-off') return ok(null);
    const at = around.now();
    if (!agreementCan.callOff(agreement, dutchDay(at))) return refused('over');
    if (!(await endAgreement(db, { id, was: agreement.state, state: 'called-off', at }))) return refused('over');
    if (agreement.state === 'agreed') await givePlaceOf(db, id);
    await note(db, viewer, around, { id, kind: 'agreement-called-off' });
    return ok(null);
  });

/** It goes on after all: it stands as asked again, so that who does it says anew whether they can. */
export const askAgain = (viewer: Viewer, around: Around, id: string): Promise<Result<null, 'no-such-agreement' | 'over'>> =>
  viewer.do(async (db) => {
    const agreement = await agreementWithId(db, id);
    if (agreement === null) return refused('no-such-agreement');
    if (agreement.state !== 'called-off') return ok(null);
    const at = around.now();
    if (isPast(agreement, dutchDay(at))) return refused('over');
    if (await endAgreement(db, { id, was: 'called-off', state: 'asked', at }))
      await note(db, viewer, around, { id, kind: 'agreement-asked-again' });
    return ok(null);
  });

const note = (
  db: Parameters<typeof recordFact>[0],
  viewer: Viewer,
  around: Around,
  { id, kind }: { readonly id: string; readonly kind: string },
) =>
  recordFact(db, {
    id: around.newId(),
    ownerId: viewer.id,
    circleId: null,
    actorId: viewer.actorId,
    onBehalfOf: viewer.id,
    kind,
    objectId: id,
    at: around.now(),
    actorKind: viewer.actorId === viewer.id ? 'owner' : 'participant',
  });
