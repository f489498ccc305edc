import { grantWithId, insertGrant, type KeptGrant } from '../../database/consent/grants.ts';
import { cancelSleepingOf } from '../../database/consent/sleeping.ts';
import type { Db } from '../../database/door.ts';
import type { Viewer } from '../../database/viewer.ts';
import type { GrantSet } from '../../domain/consent/grant-sets.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import { idOfAct } from '../act-id.ts';
import type { Around } from '../around.ts';
import { type Ended, endHere } from './end-grants.ts';
import { noteConsent } from './note-consent.ts';

/** The id of what is left of a grant; from the grant itself, so that stopping the same twice leaves one. */
export const idOfRest = (viewer: Viewer, grantId: string, sets: readonly GrantSet[]): string =>
  idOfAct(viewer.id, { actId: grantId, kind: 'grant-narrowed', said: sets });

/** Ends one thing of a grant, in silence; the rest goes on until the same end. Possible at any time, also while somebody helps. */
export const stopSet = (
  viewer: Viewer,
  around: Around,
  { grantId, set }: { readonly grantId: string; readonly set: GrantSet },
): Promise<Result<Ended, 'no-such-grant'>> =>
  viewer.do(async (db) => {
    const grant = await grantWithId(db, grantId);
    if (grant === null) return refused('no-such-grant');
    return ok(
      await narrowHere(
        db,
        viewer,
        around,
        grant,
        grant.sets.filter((one) => one !== set),
      ),
    );
  });

/** Leaves of a grant only these sets, from now on. */
export async function narrowHere(
  db: Db,
  viewer: Viewer,
  around: Around,
  grant: KeptGrant,
  sets: readonly GrantSet[],
): Promise<Ended> {
  const { participantId } = grant;
  if (sets.length === grant.sets.length) return 'nothing';
  const ended = await endHere(db, viewer, around, { participantId, ids: [grant.id] });
  if (grant.sleepingId !== null) await cancelSleepingOf(db, { participantId, ids: [grant.sleepingId], at: around.now() });
  if (ended === 'nothing' || sets.length === 0) return ended;
  const at = around.now();
  const id = idOfRest(viewer, grant.id, sets);
  const from = new Date(Math.max(grant.from.getTime(), at.getTime()));
  const rest = { ...grant, id, sets, from, at, ownerId: viewer.id, givenBy: viewer.actorId, mandateId: null };
  if (await insertGrant(db, rest))
    await noteConsent(db, viewer, around, { kind: 'grant-given', action: 'C', participantId, grantId: id });
  return ended;
}
