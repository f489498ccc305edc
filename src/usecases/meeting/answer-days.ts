import { daysOf, putVote } from '../../database/meeting/days.ts';
import type { VoteAnswer } from '../../domain/meeting/meeting.ts';
import type { Around } from '../around.ts';
import { type GuestActor, noteGuestAct } from '../guest/note-guest-act.ts';

type Answering = {
  readonly meetingId: string;
  readonly answers: readonly { readonly dayId: string; readonly answer: VoteAnswer }[];
};

/** Somebody says on which of the proposed days they can come; no reason is asked. Days that are not proposed, or not shown, are left. */
export const answerDays = (guest: GuestActor, around: Around, { meetingId, answers }: Answering): Promise<void> =>
  guest.own(async (db) => {
    const days = new Set((await daysOf(db, meetingId)).map(({ id }) => id));
    const known = answers.filter(({ dayId }) => days.has(dayId));
    const { id: participantId, ownerId } = guest;
    for (const one of known) await putVote(db, { ...one, participantId, ownerId, at: around.now(), notedBy: null });
    if (known.length > 0)
      await noteGuestAct(db, guest, around, { kind: 'meeting-answered', objectId: meetingId, under: 'meeting' });
  });
