import type { Db } from '../../database/door.ts';
import { guestOf } from '../../database/guest.ts';
import { daysOf, votesOf } from '../../database/meeting/days.ts';
import { type FoundMeetingLink, hasMeetingGrant, meetingLinkByToken, whenAndWhere } from '../../database/meeting/links.ts';
import type { Store } from '../../database/open.ts';
import { joinParticipant } from '../../database/taken-invitations.ts';
import { mayComeIn } from '../../domain/consent/invitation.ts';
import type { MeetingDay, Vote, VoteAnswer } from '../../domain/meeting/meeting.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import type { GuestActor } from '../guest/note-guest-act.ts';
import { noteJoining } from '../invite/take-invitation.ts';
import { hashOfToken, isToken } from '../invite/token.ts';
import { makeSuggestion } from '../suggest/make-suggestion.ts';
import { answerDays } from './answer-days.ts';

/** Unknown, over, taken back, of somebody who left or is not let in, to a space that is shut: one and the same. */
type NoLink = 'no-such-link';

/** An invitation as whoever opens it reads it: who asks whom, the words that were sent, the days with their own answers, and when it is. */
export type MeetingInvitation = {
  readonly fromName: string;
  readonly toName: string;
  readonly words: string;
  readonly days: readonly MeetingDay[];
  readonly votes: readonly Vote[];
  readonly heldOn: string | null;
  readonly heldAt: string | null;
  readonly place: string | null;
  readonly isOver: boolean;
};

async function liveLink(db: Db, token: string, at: Date, hold = false): Promise<FoundMeetingLink | null> {
  const link = isToken(token) ? await meetingLinkByToken(db, hashOfToken(token), hold) : null;
  if (link === null || link.revokedAt !== null || link.expiresAt <= at || !mayComeIn(link, link, at)) return null;
  if (link.invitedAt === null || link.removedAt !== null) return null;
  const { ownerId, participantId } = link;
  return (await hasMeetingGrant(db, { ownerId, participantId, at })) ? link : null;
}

/** What an invitation says. Looking uses nothing up and changes nothing. */
export const lookAtMeeting = (store: Store, around: Around, token: string): Promise<Result<MeetingInvitation, NoLink>> =>
  store.as('naober_sign_in', null, async (db) => {
    const link = await liveLink(db, token, around.now());
    if (link === null) return refused('no-such-link');
    const { fromName, toName, words, meetingId, participantId } = link;
    const { closedAt, ...when } = await whenAndWhere(db, meetingId);
    const [days, votes] = [await daysOf(db, meetingId), await votesOf(db, meetingId, participantId)];
    return ok({ fromName, toName, words, days, votes, ...when, isOver: closedAt !== null });
  });

/** Whoever answers takes part from now on; who did already, still does. */
async function comeIn(store: Store, around: Around, token: string): Promise<FoundMeetingLink | null> {
  return store.as('naober_sign_in', null, async (db) => {
    const link = await liveLink(db, token, around.now(), true);
    if (link === null) return null;
    const { participantId, ownerId } = link;
    if (link.joinedAt === null) {
      await joinParticipant(db, participantId, around.now());
      await noteJoining(db, around, { participantId, ownerId }, 'invitation-accepted');
    }
    return link;
  });
}

/** What somebody answers by the address alone: the days, and who else could be there. Said twice is said once. */
export type MeetingReply = {
  readonly actId: string;
  readonly answers: readonly { readonly dayId: string; readonly answer: VoteAnswer }[];
  /** Somebody who could be there too; '' is nobody. */
  readonly whoElse: string;
};

/** Keeps an answer that was given without an account. */
export async function replyToMeeting(
  store: Store,
  around: Around,
  { token, ...reply }: MeetingReply & { readonly token: string },
): Promise<Result<null, NoLink | 'words-too-long'>> {
  const link = await comeIn(store, around, token);
  if (link === null) return refused('no-such-link');
  const guest = actorOf(store, around, link);
  await answerDays(guest, around, { meetingId: link.meetingId, answers: reply.answers });
  if (reply.whoElse.trim() === '') return ok(null);
  const said = { actId: reply.actId, kind: 'person', words: reply.whoElse, why: '', under: 'meeting' } as const;
  const made = await makeSuggestion(guest, around, said);
  return made.ok || made.refusal !== 'words-too-long' ? ok(null) : refused('words-too-long');
}

/** Opens the own page of whoever was asked, in the browser they do it in. */
export async function openByMeetingLink(
  store: Store,
  around: Around,
  token: string,
): Promise<Result<{ participantId: string; ownerId: string }, NoLink>> {
  const link = await comeIn(store, around, token);
  if (link === null) return refused('no-such-link');
  const { participantId, ownerId } = link;
  await store.as('naober_sign_in', null, (db) => noteJoining(db, around, { participantId, ownerId }, 'link-opened'));
  return ok({ participantId, ownerId });
}

/** They act by the address they were given, in a browser that is not kept. */
function actorOf(store: Store, around: Around, { participantId: id, ownerId }: FoundMeetingLink): GuestActor {
  return { ...guestOf(store, { id, ownerId }, () => ({ at: around.now() })), via: id };
}
