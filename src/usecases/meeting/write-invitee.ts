import { holdInvitee, type Invitee, putInvitee } from '../../database/meeting/invitees.ts';
import type { Viewer } from '../../database/viewer.ts';
import { ownWords } from '../../domain/circle/own-words.ts';
import type { Attendance, MeetingPart } from '../../domain/meeting/meeting.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { noteBy } from '../log/note.ts';

type Writing = {
  readonly id: string;
  readonly version: number;
  readonly part: MeetingPart;
  readonly attends: Attendance;
  /** What the owner tells this person alone; '' is nothing. */
  readonly briefing: string;
};

/** Writes down for which part somebody is asked, how they take part, and what they alone are told. What another screen changed meanwhile stays. */
export async function writeInvitee(
  viewer: Viewer,
  around: Around,
  { id, version, part: asked, attends, briefing }: Writing,
): Promise<Result<Invitee, 'no-such-invitee' | 'words-too-long' | 'changed-meanwhile'>> {
  const words = ownWords(briefing);
  if (!words.ok) return words;
  return viewer.do(async (db) => {
    const there = await holdInvitee(db, id);
    if (there === null || there.removedAt !== null) return refused('no-such-invitee');
    const part = there.kind === 'guest' && asked === 'whole' ? 'after' : asked;
    if (there.part === part && there.attends === attends && there.briefing === words.value) return ok(there);
    if (there.version !== version) return refused('changed-meanwhile');
    await putInvitee(db, id, { part, attends, briefing: words.value });
    await noteBy(db, viewer, around, { kind: 'meeting-list-changed', action: 'U', objectId: there.meetingId });
    return ok({ ...there, part, attends, briefing: words.value });
  });
}
