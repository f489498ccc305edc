import { readCircleOf } from '../../database/circles.ts';
import { cardsOf, type ParticipantCard } from '../../database/consent/read-participants.ts';
import type { Db } from '../../database/door.ts';
import { holdInvitee, insertInvitee, isAskedTo, putInvitee } from '../../database/meeting/invitees.ts';
import { endMeetingLinks } from '../../database/meeting/links.ts';
import { holdMeeting } from '../../database/meeting/meetings.ts';
import type { Viewer } from '../../database/viewer.ts';
import type { KeptCircle } from '../../domain/circle/kept-circle.ts';
import { namesIn } from '../../domain/circle/naming.ts';
import { kindOf } from '../../domain/consent/offered.ts';
import type { MeetingPart } from '../../domain/meeting/meeting.ts';
import { usualPart } from '../../domain/meeting/who-sees-plan.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import { idOfAct } from '../act-id.ts';
import type { Around } from '../around.ts';
import { addParticipantHere } from '../consent/add-participant.ts';
import { endHere } from '../consent/end-grants.ts';
import { noteBy } from '../log/note.ts';
import { liveMeetingGrants } from './meeting-grants.ts';

type Choosing = {
  readonly actId: string;
  readonly meetingId: string;
  /** People of the circle. */
  readonly alterIds: readonly string[];
  /** People who take part without a place in the circle. */
  readonly participantIds: readonly string[];
  /** Others, by name, apart by commas. */
  readonly names: string;
};
export type ChooseProblem = 'no-such-meeting' | 'name-too-long' | 'nobody';

/**
 * Puts people on the list of a meeting: also who was seen long ago. Nobody hears of it yet. Who is not let in any more is left off. Answers how
 * many came on the list. The same form sent again is the same list.
 */
export async function chooseInvitees(
  viewer: Viewer,
  around: Around,
  choosing: Choosing,
): Promise<Result<{ count: number }, ChooseProblem>> {
  const names = choosing.names.trim() === '' ? ok([]) : namesIn(choosing.names);
  if (!names.ok && names.refusal === 'name-too-long') return refused('name-too-long');
  const byName = names.ok ? names.value : [];
  if (choosing.alterIds.length + choosing.participantIds.length + byName.length === 0) return refused('nobody');
  return viewer.do(async (db) => {
    const meeting = await holdMeeting(db, choosing.meetingId);
    if (meeting === null || meeting.removedAt !== null) return refused('no-such-meeting');
    const chosen = await participantsFor(db, viewer, around, { ...choosing, byName });
    let count = 0;
    for (const { participantId, part } of chosen) {
      const id = idOfAct(viewer.id, { actId: choosing.actId, kind: 'meeting-invitee', said: participantId });
      const added = await insertInvitee(db, {
        id,
        meetingId: meeting.id,
        ownerId: viewer.id,
        participantId,
        at: around.now(),
        part,
      });
      if (added) count += 1;
    }
    if (count > 0) await noteBy(db, viewer, around, { kind: 'meeting-list-changed', action: 'U', objectId: meeting.id });
    return ok({ count });
  });
}

type Naming = Pick<Choosing, 'actId' | 'alterIds' | 'participantIds'> & { readonly byName: readonly string[] };

/** Somebody to put on the list, and to what they are asked when nothing else is said. */
type Chosen = { readonly participantId: string; readonly part: MeetingPart };

async function participantsFor(db: Db, viewer: Viewer, around: Around, naming: Naming): Promise<readonly Chosen[]> {
  const { actId, alterIds, participantIds, byName } = naming;
  const [cards, kept] = [await cardsOf(db), await readCircleOf(db)];
  const chosen: Chosen[] = cards
    .filter((card) => mayBeAsked(card) && participantIds.includes(card.id))
    .map(({ id, kind }) => ({ participantId: id, part: kind === 'guest' ? 'after' : 'whole' }));
  for (const alterId of alterIds) {
    const alter = kept === null ? undefined : presentIn(kept.circle, alterId);
    if (kept === null || alter === undefined) continue;
    const there = cards.find((card) => card.alterId === alterId && card.leftAt === null);
    if (there !== undefined && !mayBeAsked(there)) continue;
    const who = { actId, alterId, name: alter.name, kind: kindOf(alter.about), roleWord: alter.role, related: true };
    const added = there === undefined ? await addParticipantHere(db, viewer, around, who) : ok({ participantId: there.id });
    if (added.ok) chosen.push({ participantId: added.value.participantId, part: usualPart(kept.circle, alter) });
  }
  for (const [turn, name] of byName.entries()) {
    const added = await addParticipantHere(db, viewer, around, { actId: `${actId}-${turn}`, name, kind: 'member' });
    if (added.ok) chosen.push({ participantId: added.value.participantId, part: 'whole' });
  }
  return chosen;
}

const presentIn = (circle: KeptCircle, alterId: string) =>
  circle.alters.find(({ id, status }) => id === alterId && status !== 'deceased');

const mayBeAsked = ({ leftAt, blockedAt }: Pick<ParticipantCard, 'leftAt' | 'blockedAt'>) =>
  leftAt === null && blockedAt === null;

/** Takes somebody off the list: from now on they see nothing of the meeting, and their invitation leads nowhere. Or puts them on it again, not asked. */
export const takeOffList = (
  viewer: Viewer,
  around: Around,
  { id, off }: { readonly id: string; readonly off: boolean },
): Promise<Result<{ meetingId: string }, 'no-such-invitee'>> =>
  viewer.do(async (db) => {
    const there = await holdInvitee(db, id);
    if (there === null) return refused('no-such-invitee');
    const { meetingId, participantId } = there;
    if ((there.removedAt !== null) === off) return ok({ meetingId });
    const at = around.now();
    await putInvitee(db, id, off ? { removedAt: at } : { removedAt: null, invitedAt: null });
    if (off) {
      await endMeetingLinks(db, { participantId, meetingId, at });
      if (!(await isAskedTo(db, participantId))) {
        const ids = (await liveMeetingGrants(db, participantId, at)).map((one) => one.id);
        await endHere(db, viewer, around, { participantId, ids });
      }
    }
    await noteBy(db, viewer, around, { kind: 'meeting-list-changed', action: 'U', objectId: meetingId });
    return ok({ meetingId });
  });
