import type { Viewer } from '../../database/viewer.ts';
import { isRunning } from '../../domain/consent/grant.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { type AddRefusal, addParticipant } from '../consent/add-participant.ts';
import { type GiveRefusal, giveGrant } from '../consent/give-grant.ts';
import { readSharing, type Sharing } from '../consent/read-sharing.ts';
import { revokeAllOf, revokeGrant } from '../consent/revoke-grant.ts';

/** How long somebody may type along at a distance, in minutes; never longer than two hours. */
export const typingMinutes = [30, 60, 120] as const;

/** Who may type along at this moment, and until when. */
export type Typist = { readonly who: Sharing; readonly grantId: string; readonly until: Date };

const runningFor = ({ grants }: Sharing, at: Date) =>
  grants.filter((grant) => grant.sets.includes('type-along') && isRunning(grant, at));

const isHere = ({ joinedAt, leftAt, blockedAt }: Sharing) => joinedAt !== null && leftAt === null && blockedAt === null;

/** Who takes part and can be asked to type along, and who may now. */
export async function readTyping(
  viewer: Viewer,
  around: Around,
): Promise<{ readonly people: readonly Sharing[]; readonly typists: readonly Typist[] }> {
  const everybody = await readSharing(viewer);
  const at = around.now();
  const typists = everybody.flatMap((who) => runningFor(who, at).map(({ id, until }) => ({ who, grantId: id, until })));
  return { people: everybody.filter(isHere), typists };
}

type Giving = { readonly actId: string; readonly participantId: string; readonly minutes: number; readonly purpose: string };

/** Lets somebody who takes part type along at a distance, now, for two hours at most. Nobody else does meanwhile. */
export async function giveTyping(
  viewer: Viewer,
  around: Around,
  { actId, participantId, minutes, purpose }: Giving,
): Promise<Result<{ grantId: string }, GiveRefusal | 'minutes-missing'>> {
  if (!typingMinutes.some((one) => one === minutes)) return refused('minutes-missing');
  const until = new Date(around.now().getTime() + minutes * 60_000);
  const { typists } = await readTyping(viewer, around);
  const given = await giveGrant(viewer, around, { actId, participantId, sets: ['type-along'], purpose, until });
  if (given.ok)
    for (const one of typists) if (one.grantId !== given.value.grantId) await revokeGrant(viewer, around, one.grantId);
  return given;
}

/** Ends all typing along at a distance, at once: what was open elsewhere is shut with its next request. */
export async function stopTyping(viewer: Viewer, around: Around): Promise<void> {
  const { typists } = await readTyping(viewer, around);
  for (const { grantId } of typists) await revokeGrant(viewer, around, grantId);
}

type Interpreter = { readonly actId: string; readonly name: string; readonly role: string; readonly adult: boolean } & Pick<
  Giving,
  'minutes' | 'purpose'
>;

/** Lets an interpreter in for one sitting. Never a child: that is asked, and then nobody is added. */
export async function letInterpreterIn(
  viewer: Viewer,
  around: Around,
  { actId, name, role, adult, ...more }: Interpreter,
): Promise<Result<{ participantId: string }, AddRefusal | GiveRefusal | 'minutes-missing' | 'a-child'>> {
  if (!adult) return refused('a-child');
  const added = await addParticipant(viewer, around, { actId, kind: 'guest', name, roleWord: role });
  if (!added.ok) return added;
  const { participantId } = added.value;
  const given = await giveTyping(viewer, around, { actId, participantId, ...more });
  if (given.ok) return ok({ participantId });
  await revokeAllOf(viewer, around, participantId);
  return given;
}
