import { pauseOf } from '../../database/agreements/arranging.ts';
import { holdParticipant } from '../../database/consent/standing.ts';
import type { Db } from '../../database/door.ts';
import { recordFact } from '../../database/facts.ts';
import { deathsToConfirm, settleSaidDeath } from '../../database/falling-away/deaths.ts';
import type { Viewer } from '../../database/viewer.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { endOf } from './end-for-the-dead.ts';

/** That somebody died, said by who arranges and not answered yet. `alterId`: their place in the circle, or null. */
export type ReportedDeath = {
  readonly id: string;
  readonly participantId: string;
  readonly alterId: string | null;
  readonly name: string;
  /** Who said it, or null when they take part no more. */
  readonly by: string | null;
  /** How they said they know, when they said it on the owner's behalf; else null. */
  readonly behalf: string | null;
  readonly saidAt: Date;
};

/** What waits for the owner's answer, the first that was said first. */
export const readReportedDeaths = (viewer: Viewer): Promise<readonly ReportedDeath[]> => viewer.do(deathsToConfirm);

/** The owner says that it is not so: everything goes on as it did. Said twice is said once. */
export const sayNotSo = (viewer: Viewer, around: Around, id: string): Promise<Result<null, 'nothing-said'>> =>
  viewer.do(async (db) => {
    const said = (await deathsToConfirm(db)).find((one) => one.id === id);
    if (said === undefined || !(await settleSaidDeath(db, { id, state: 'not-so', at: around.now() })))
      return refused('nothing-said');
    await pauseOf(db, said.participantId, said.pausedBefore);
    await note(db, viewer, around, 'death-not-so', said.participantId);
    return ok(null);
  });

/** The owner says that it is so, of somebody who takes part without a place in the circle: they are let in no more, and what was agreed is off. */
export const sayIsSo = (viewer: Viewer, around: Around, id: string): Promise<Result<null, 'nothing-said'>> =>
  viewer.do(async (db) => {
    const said = (await deathsToConfirm(db)).find((one) => one.id === id);
    const who = said === undefined ? null : await holdParticipant(db, said.participantId);
    if (said === undefined || who === null) return refused('nothing-said');
    await settleSaidDeath(db, { id, state: 'so', at: around.now() });
    await pauseOf(db, said.participantId, said.pausedBefore);
    await endOf(db, viewer, around, [who]);
    await note(db, viewer, around, 'death-so', said.participantId);
    return ok(null);
  });

const note = (db: Db, viewer: Viewer, around: Around, kind: string, objectId: string): Promise<void> =>
  recordFact(db, {
    id: around.newId(),
    ownerId: viewer.id,
    circleId: null,
    actorId: viewer.actorId,
    actorKind: viewer.actorId === viewer.id ? 'owner' : 'participant',
    onBehalfOf: viewer.id,
    kind,
    objectId,
    at: around.now(),
  });
