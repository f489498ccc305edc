import { agreementWithId, endAgreement, namedAgreements } from '../../database/agreements/agreements.ts';
import { type AskableCard, askableCards, pauseOf } from '../../database/agreements/arranging.ts';
import { givePlaceOf } from '../../database/asking/places.ts';
import type { Guest } from '../../database/guest.ts';
import { liveGrantId } from '../../database/standing.ts';
import { agreementCan } from '../../domain/agreements/agreement.ts';
import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { type Asking, type AskProblem, askAtOnce } from '../asking/ask-at-once.ts';
import { arrangerAsks } from '../asking/asker.ts';
import { type GuestActor, noteGuestAct } from '../guest/note-guest-act.ts';
import type { NamedAgreement } from './read-agreements.ts';

export type { AskableCard } from '../../database/agreements/arranging.ts';

const under = 'ask-for-me';

/** What who arranges needs: who can be asked, and what was agreed with them. No judgement of anybody is in it. */
export type Arranging = { readonly people: readonly AskableCard[]; readonly agreements: readonly NamedAgreement[] };

export const readArranging = (guest: Guest): Promise<Arranging> =>
  guest.sees(under, async (db) => ({ people: await askableCards(db), agreements: await namedAgreements(db) }));

/** Asks something in the name of the owner, in one act. Whom it is asked of sees exactly this, and in whose name. */
export const askForOwner = (
  guest: GuestActor,
  around: Around,
  asking: Asking,
): Promise<Result<{ agreementId: string }, AskProblem>> => askAtOnce(arrangerAsks(guest, around), around, asking);

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
    if (agreement.state === 'agreed') await givePlaceOf(db, id);
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
