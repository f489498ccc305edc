import { randomUUID } from 'node:crypto';
import type { Store } from '../../src/database/open.ts';
import type { Viewer } from '../../src/database/viewer.ts';
import type { Result } from '../../src/domain/result.ts';
import type { Around } from '../../src/usecases/around.ts';
import type { GuestActor } from '../../src/usecases/guest/note-guest-act.ts';
import { newToken } from '../../src/usecases/invite/token.ts';
import { beginMeeting } from '../../src/usecases/meeting/begin-meeting.ts';
import { chooseInvitees } from '../../src/usecases/meeting/choose-invitees.ts';
import { inviteToMeeting } from '../../src/usecases/meeting/invite-to-meeting.ts';
import { readMeeting } from '../../src/usecases/meeting/read-meeting.ts';
import { joins } from './takes-part.ts';

/** What was asked for, where nothing else may come of it. */
export function done<Value>(result: Result<Value, string>): Value {
  if (!result.ok) throw new Error(result.refusal);
  return result.value;
}

/** A meeting of this owner, for which nobody is on the list yet. */
export const meetingOf = async (viewer: Viewer, around: Around): Promise<string> =>
  done(await beginMeeting(viewer, around, { actId: randomUUID(), goal: 'Wat is er nodig als ik weer thuis ben?' })).id;

/** Who takes part in the space is asked to this meeting; answers the token of their invitation. */
export async function asked(viewer: Viewer, around: Around, meetingId: string, participantId: string): Promise<string> {
  const actId = randomUUID();
  const list = { actId, meetingId, alterIds: [], participantIds: [participantId], names: '' };
  done(await chooseInvitees(viewer, around, list));
  const invitee = (await readMeeting(viewer, meetingId))?.invitees.find((one) => one.participantId === participantId);
  const token = newToken();
  const inviting = { actId, inviteeId: invitee?.id ?? '', channel: 'message', token, hostName: 'Mevrouw De Wit' } as const;
  done(await inviteToMeeting(viewer, around, { ...inviting, words: 'Kom je op maandag?' }));
  return token;
}

/** Somebody who takes part and is asked to this meeting. */
export async function atMeeting(
  store: Store,
  viewer: Viewer,
  around: Around,
  { meetingId, ...who }: { readonly meetingId: string; readonly name: string; readonly kind?: 'member' | 'guest' },
): Promise<GuestActor> {
  const guest = await joins(store, viewer, around, who);
  await asked(viewer, around, meetingId, guest.id);
  return guest;
}
