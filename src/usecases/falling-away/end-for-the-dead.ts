import { pauseOf } from '../../database/agreements/arranging.ts';
import { givePlaceOf, takePlaceOf } from '../../database/asking/places.ts';
import { setBlocked } from '../../database/consent/participants.ts';
import type { Db } from '../../database/door.ts';
import { recordFact } from '../../database/facts.ts';
import { deathOf, deathsToConfirm, insertDeath, settleSaidDeath, takeDeathBack } from '../../database/falling-away/deaths.ts';
import {
  callOffForDeath,
  standAgain,
  standInAgain,
  standInForNobody,
  takeOverAgain,
  takeOverNothing,
  whoTakesPartAs,
} from '../../database/falling-away/ended-by-death.ts';
import type { Viewer } from '../../database/viewer.ts';
import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import type { AlterStatus } from '../../domain/circle/circle.ts';
import { deathsBetween, type EndedByDeath } from '../../domain/falling-away/death.ts';
import type { Around } from '../around.ts';
import { noteConsent } from '../consent/note-consent.ts';

type People = { readonly alters: readonly { readonly id: string; readonly status: AlterStatus }[] };

/**
 * Whatever a change of the circle says about who died, it ends in the same transaction: who died is let in no more and gets no message, what was
 * agreed with them is off, and they stand in for nobody. That somebody lives after all puts back what it ended. Nothing of what was is erased.
 */
export async function endForTheDead(db: Db, viewer: Viewer, around: Around, from: People, to: People): Promise<void> {
  const { died, livesAfterAll } = deathsBetween(from.alters, to.alters);
  for (const { id, was } of died) await endFor(db, viewer, around, id, was);
  for (const id of livesAfterAll) await putBack(db, viewer, around, id);
}

async function endFor(db: Db, viewer: Viewer, around: Around, alterId: string, was: AlterStatus): Promise<void> {
  const at = around.now();
  for (const said of await deathsToConfirm(db)) {
    if (said.alterId !== alterId || !(await settleSaidDeath(db, { id: said.id, state: 'so', at }))) continue;
    await pauseOf(db, said.participantId, said.pausedBefore);
  }
  const ended = await endOf(db, viewer, around, await whoTakesPartAs(db, alterId));
  const id = around.newId();
  await insertDeath(db, { id, ownerId: viewer.id, alterId, by: viewer.actorId, at }, { ...ended, was });
}

type TakesPart = { readonly id: string; readonly blockedAt: Date | null };

/** Ends everything of these participants, and answers what that was. In a transaction that is under way. */
export async function endOf(db: Db, viewer: Viewer, around: Around, people: readonly TakesPart[]): Promise<EndedByDeath> {
  const at = around.now();
  const dead = { participantIds: people.map(({ id }) => id), at, today: dutchDay(at) };
  if (people.length === 0) return { was: null, shut: [], off: [], stoodIn: [], tookOver: [] };
  const shut = people.filter(({ blockedAt }) => blockedAt === null).map(({ id }) => id);
  for (const id of shut) {
    await setBlocked(db, id, at);
    await noteConsent(db, viewer, around, { kind: 'participant-shut-out', action: 'U', participantId: id });
  }
  const off = await callOffForDeath(db, dead);
  for (const { id, was } of off) {
    if (was === 'agreed') await givePlaceOf(db, id);
    await noteAgreement(db, viewer, around, 'agreement-called-off', id);
  }
  return { was: null, shut, off, stoodIn: await standInForNobody(db, dead), tookOver: await takeOverNothing(db, dead) };
}

async function putBack(db: Db, viewer: Viewer, around: Around, alterId: string): Promise<void> {
  const death = await deathOf(db, alterId);
  if (death === null) return;
  await takeDeathBack(db, death.id, around.now());
  const { shut, off, stoodIn, tookOver } = death.ended ?? { shut: [], off: [], stoodIn: [], tookOver: [] };
  for (const id of shut) {
    await setBlocked(db, id, null);
    await noteConsent(db, viewer, around, { kind: 'participant-let-in', action: 'U', participantId: id });
  }
  for (const one of off) {
    // Somebody else does it by now: then it is not taken from them again.
    if (one.was === 'agreed' && !(await takePlaceOf(db, one.id, around.now()))) continue;
    if (await standAgain(db, one)) await noteAgreement(db, viewer, around, 'agreement-stands-again', one.id);
  }
  for (const one of stoodIn) await standInAgain(db, one);
  for (const one of tookOver) await takeOverAgain(db, one);
}

const noteAgreement = (db: Db, viewer: Viewer, around: Around, kind: string, objectId: string): Promise<void> =>
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
