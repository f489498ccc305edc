import { pauseOf } from '../../database/agreements/arranging.ts';
import { recordFact } from '../../database/facts.ts';
import { deathSaidOf, deathsSaid, insertSaidDeath, settleSaidDeath } from '../../database/falling-away/deaths.ts';
import { deedsOf } from '../../database/mandate/deeds.ts';
import { askableNames, pauseSeen } from '../../database/mandate/on-behalf.ts';
import { daysAfter } from '../../domain/consent/periods.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { pausedWhileSaid } from '../falling-away/report-death.ts';
import type { GuestActor } from '../guest/note-guest-act.ts';
import { actOnBehalf, type BehalfRefusal } from './act-on-behalf.ts';

type Saying = { readonly actId: string; readonly participantId: string; readonly reason: string };

/**
 * Whoever decides about contacts says for the owner that somebody who takes part died, and how they know. From that moment no message goes to them;
 * the rest waits until the owner says that it is so. Said twice is said once.
 */
export const sayDiedOnBehalf = (
  guest: GuestActor,
  around: Around,
  { actId, participantId, reason }: Saying,
): Promise<Result<null, BehalfRefusal | 'nobody' | 'said-already'>> => {
  const act = { actId, can: 'say-died', about: 'contacts', kind: 'death-said', reason, said: participantId } as const;
  return actOnBehalf(guest, around, act, async (db, { objectId: id, at }) => {
    if (participantId === guest.id || !(await askableNames(db)).some((one) => one.id === participantId)) return refused('nobody');
    if ((await deathSaidOf(db, participantId)) !== null) return refused('said-already');
    const pausedBefore = await pauseSeen(db, participantId);
    return ok(async () => {
      const said = { id, ownerId: guest.ownerId, participantId, saidBy: guest.id, at, pausedBefore };
      if (await insertSaidDeath(db, said)) await pauseOf(db, participantId, daysAfter(at, pausedWhileSaid));
    });
  });
};

/** Who said it takes it back while the owner has not answered: it was a mistake. */
export const takeBackDiedOnBehalf = (guest: GuestActor, around: Around, participantId: string): Promise<Result<null, 'nobody'>> =>
  guest.acts(async (db) => {
    const said = await deathSaidOf(db, participantId);
    if (said === null) return refused('nobody');
    const mandateId = (await deedsOf(db)).find(({ objectId }) => objectId === said.id)?.mandateId;
    await pauseOf(db, participantId, said.pausedBefore);
    await settleSaidDeath(db, { id: said.id, state: 'not-so', at: around.now() });
    await recordFact(db, {
      id: around.newId(),
      ownerId: guest.ownerId,
      circleId: null,
      actorId: guest.id,
      actorKind: 'representative',
      onBehalfOf: guest.ownerId,
      kind: 'death-taken-back',
      objectId: participantId,
      at: around.now(),
      ...(mandateId === undefined ? {} : { mandateId }),
      via: guest.via,
    });
    return ok(null);
  });

/** Of whom they said it and it still waits. */
export const diedSaidOnBehalf = (guest: GuestActor): Promise<readonly string[]> => guest.acts(deathsSaid);
