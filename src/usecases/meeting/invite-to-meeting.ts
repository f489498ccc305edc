import type { Db } from '../../database/door.ts';
import { setHostName } from '../../database/invitations.ts';
import { daysOf } from '../../database/meeting/days.ts';
import { holdInvitee, type Invitee, putInvitee } from '../../database/meeting/invitees.ts';
import { insertMeetingLink } from '../../database/meeting/links.ts';
import { type KeptMeeting, meetingWithId } from '../../database/meeting/meetings.ts';
import type { Viewer } from '../../database/viewer.ts';
import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import { tidyName } from '../../domain/circle/naming.ts';
import { shownUntil } from '../../domain/meeting/days.ts';
import type { MeetingChannel } from '../../domain/meeting/meeting.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { giveGrantHere } from '../consent/give-grant.ts';
import { isAlone } from '../consent/note-consent.ts';
import { isChild } from '../invite/children.ts';
import { hashOfToken, isToken } from '../invite/token.ts';
import { putLetter } from '../letters/put-letter.ts';
import { noteBy } from '../log/note.ts';
import { liveMeetingGrants } from './meeting-grants.ts';
import { keepMail } from './reach-invitee.ts';

export type InvitingToMeeting = {
  readonly actId: string;
  readonly inviteeId: string;
  readonly channel: MeetingChannel;
  /** Of the link, made with the form, so that the same form sent again shows the same link. */
  readonly token: string;
  /** How the owner is called towards them. */
  readonly hostName: string;
  /** Exactly what they read, as it was shown. */
  readonly words: string;
  /** The address, for a mail; the one that is known when ''. */
  readonly mail?: string;
};
export type InviteProblem =
  | 'no-such-invitee'
  | 'not-with-help'
  | 'not-taking-part'
  | 'child'
  | 'name-empty'
  | 'name-too-long'
  | 'no-link'
  /** No mail address of them is known, or what was typed is none. */
  | 'no-address'
  /** They took their address back. */
  | 'not-approach';

/**
 * Invites somebody to a meeting: from now until thirty days after it they see the meeting, and nothing else opens. The owner does this alone.
 * What went before to the same person for this meeting leads nowhere any more. The same form sent again is the same invitation.
 */
export async function inviteToMeeting(
  viewer: Viewer,
  around: Around,
  inviting: InvitingToMeeting,
): Promise<Result<{ invitee: Invitee }, InviteProblem>> {
  if (!isAlone(viewer)) return refused('not-with-help');
  const hostName = tidyName(inviting.hostName);
  if (!hostName.ok) return hostName;
  if (!isToken(inviting.token)) return refused('no-link');
  return viewer.do(async (db) => {
    const invitee = await holdInvitee(db, inviting.inviteeId);
    const meeting = invitee === null ? null : await meetingWithId(db, invitee.meetingId);
    if (invitee === null || meeting === null || invitee.removedAt !== null || meeting.removedAt !== null)
      return refused('no-such-invitee');
    if (invitee.leftAt !== null || invitee.blockedAt !== null) return refused('not-taking-part');
    if (invitee.alterId !== null && (await isChild(db, invitee.alterId))) return refused('child');
    const { participantId } = invitee;
    const { channel, actId } = inviting;
    // A mail goes once; the letter of the same invitation is the same letter.
    if (channel === 'mail' && invitee.channel === 'mail' && invitee.invitedAt !== null) return ok({ invitee });
    const reached =
      channel === 'mail' ? await keepMail(db, viewer, around, { participantId, typed: inviting.mail ?? '' }) : ok(null);
    if (!reached.ok) return reached;
    const link = { invitee, token: inviting.token, words: inviting.words, fromName: hostName.value };
    if (channel !== 'mail' && !(await keepLink(db, around, { ...link, meeting, ownerId: viewer.id }))) return ok({ invitee });
    await setHostName(db, participantId, hostName.value);
    await showMeeting(db, viewer, around, { actId, participantId, meeting });
    await putInvitee(db, invitee.id, { channel, invitedAt: around.now(), sentWords: inviting.words });
    const letter = { ownerId: viewer.id, participantId, kind: 'meeting', subjectId: invitee.id, at: around.now() };
    if (channel === 'mail') await putLetter(db, letter);
    await noteBy(db, viewer, around, { kind: 'meeting-invited', action: 'E', objectId: participantId });
    return ok({ invitee });
  });
}

type Linking = {
  readonly meeting: KeptMeeting;
  readonly invitee: Invitee;
  readonly ownerId: string;
  readonly token: string;
  readonly words: string;
  readonly fromName: string;
};

/** Keeps the address the owner hands over. False when this very one was kept before. */
async function keepLink(
  db: Db,
  around: Around,
  { meeting, invitee, ownerId, token, words, fromName }: Linking,
): Promise<boolean> {
  const { participantId, meetingId, name } = invitee;
  const expiresAt = await meetingShownUntil(db, around, meeting);
  const whose = { ownerId, participantId, meetingId, at: around.now(), expiresAt };
  return insertMeetingLink(db, { ...whose, fromName, toName: name, words, tokenHash: hashOfToken(token) });
}

/** Until when whoever is asked sees a meeting. */
async function meetingShownUntil(db: Db, around: Around, { id, heldOn }: KeptMeeting): Promise<Date> {
  const day = shownUntil(heldOn, await daysOf(db, id), dutchDay(around.now()));
  return new Date(`${day}T22:00:00Z`);
}

type Showing = { readonly actId: string; readonly participantId: string; readonly meeting: KeptMeeting };

/** Lets somebody see meetings until thirty days after this one, or longer when another one asks for that, in the place of what did until now. */
export async function showMeeting(
  db: Db,
  viewer: Viewer,
  around: Around,
  { actId, participantId, meeting }: Showing,
): Promise<void> {
  const now = await liveMeetingGrants(db, participantId, around.now());
  const ends = [await meetingShownUntil(db, around, meeting), ...now.map((one) => one.until)];
  const until = new Date(Math.max(...ends.map((end) => end.getTime())));
  const given = await giveGrantHere(db, viewer, around, {
    actId,
    participantId,
    sets: ['meeting'],
    purpose: [...meeting.goal.replace(/\s+/g, ' ')].slice(0, 300).join(''),
    until,
    replaces: now.map(({ id }) => id),
  });
  if (!given.ok) throw new Error(`A meeting could not be shown: ${given.refusal}.`);
}
