import { agreementWithId, endAgreement, insertAgreement, namedAgreements } from '../../database/agreements/agreements.ts';
import { type AskableCard, askableCards, insertAskedGrant, pauseOf } from '../../database/agreements/arranging.ts';
import type { Guest } from '../../database/guest.ts';
import { liveGrantId } from '../../database/standing.ts';
import { agreementCan } from '../../domain/agreements/agreement.ts';
import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import { tidyAgreement } from '../../domain/agreements/wanted-agreement.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import { idOfAct } from '../act-id.ts';
import type { Around } from '../around.ts';
import { type GuestActor, noteGuestAct } from '../guest/note-guest-act.ts';
import { type Asking, type AskProblem, seenUntil } from './make-agreement.ts';
import type { NamedAgreement } from './read-agreements.ts';

export type { AskableCard } from '../../database/agreements/arranging.ts';

const under = 'ask-for-me';

/** What who arranges needs: who can be asked, and what was agreed with them. No judgement of anybody is in it. */
export type Arranging = { readonly people: readonly AskableCard[]; readonly agreements: readonly NamedAgreement[] };

export const readArranging = (guest: Guest): Promise<Arranging> =>
  guest.sees(under, async (db) => ({ people: await askableCards(db), agreements: await namedAgreements(db) }));

/** Asks something in the name of the owner. Whom it is asked of sees exactly this, and who asked. */
export async function askForOwner(
  guest: GuestActor,
  around: Around,
  asking: Asking,
): Promise<Result<{ agreementId: string }, AskProblem>> {
  const { actId, participantId, ...wanted } = asking;
  const at = around.now();
  const tidy = tidyAgreement(wanted, dutchDay(at));
  if (!tidy.ok) return tidy;
  return guest.sees(under, async (db) => {
    const who = (await askableCards(db)).find(({ id }) => id === participantId);
    if (who === undefined || participantId === null) return refused('nobody');
    if (who.notApproach) return refused('not-approach');
    const id = idOfAct(guest.id, { actId, kind: 'agreement-made', said: [participantId, tidy.value] });
    if ((await agreementWithId(db, id)) !== null) return ok({ agreementId: id });
    await insertAgreement(db, { ...tidy.value, id, ownerId: guest.ownerId, participantId, madeBy: guest.id, at });
    const grantId = idOfAct(guest.id, { actId, kind: 'grant-given', said: id });
    const { ownerId, id: givenBy } = guest;
    await insertAskedGrant(db, {
      id: grantId,
      ownerId,
      givenBy,
      participantId,
      agreementId: id,
      purpose: tidy.value.what,
      at,
      until: seenUntil(tidy.value.untilOn),
    });
    await noteGuestAct(db, guest, around, { kind: 'agreement-made', action: 'C', objectId: id, under, forOwner: true });
    return ok({ agreementId: id });
  });
}

/** Calls something off in the name of the owner. Said twice is said once. */
export const callOffForOwner = (
  guest: GuestActor,
  around: Around,
  id: string,
): Promise<Result<null, 'no-such-agreement' | 'over'>> =>
  guest.sees(under, async (db) => {
    const agreement = await agreementWithId(db, id);
    if (agreement === null) return refused('no-such-agreement');
    if (agreement.state === 'called-off') return ok(null);
    const at = around.now();
    if (!agreementCan.callOff(agreement, dutchDay(at))) return refused('over');
    if (!(await endAgreement(db, { id, was: agreement.state, state: 'called-off', at }))) return refused('over');
    await noteGuestAct(db, guest, around, { kind: 'agreement-called-off', objectId: id, under, forOwner: true });
    return ok(null);
  });

/** Keeps for somebody that they can't be asked until a day, or that they can again (null), in the name of the owner. */
export const pauseForOwner = (
  guest: GuestActor,
  around: Around,
  { participantId, until }: { readonly participantId: string; readonly until: Date | null },
): Promise<Result<null, 'nobody'>> =>
  guest.sees(under, async (db) => {
    const who = (await askableCards(db)).find(({ id }) => id === participantId);
    if (who === undefined || (await liveGrantId(db, under)) === null) return refused('nobody');
    if (who.pausedUntil?.getTime() === until?.getTime()) return ok(null);
    await pauseOf(db, participantId, until);
    const kind = until === null ? 'participant-pause-ended' : 'participant-paused';
    await noteGuestAct(db, guest, around, { kind, objectId: participantId, under, forOwner: true });
    return ok(null);
  });
