import type { GrantSet } from '../../domain/consent/grant-sets.ts';
import type { Db } from '../door.ts';

/** What a worker asked and has not become a guest by, as they see it themselves: not whose space it is. */
export type OwnRequest = {
  readonly id: string;
  readonly purpose: string;
  readonly askedAt: Date;
  readonly answer: 'given' | 'not-given' | null;
};

/** As `naober_worker`. */
export const ownRequests = async (db: Db): Promise<readonly OwnRequest[]> =>
  await db
    .selectFrom('access_request')
    .select(['id', 'purpose', 'created_at as askedAt', 'answer'])
    .orderBy('created_at', 'desc')
    .limit(50)
    .execute();

/** A grant by which a worker is somebody's guest now. */
export type GuestGrant = {
  readonly participantId: string;
  readonly hostName: string | null;
  readonly sets: readonly GrantSet[];
  readonly purpose: string;
  readonly until: Date;
};

/** The grants that are live at a moment, in spaces that are not shut; the one that ends first comes first. As `naober_worker`. */
export async function guestGrants(db: Db, at: Date): Promise<readonly GuestGrant[]> {
  return await db
    .selectFrom('space_grant as g')
    .innerJoin('participant as p', 'p.id', 'g.participant_id')
    .innerJoin('owner as o', 'o.id', 'g.owner_id')
    .select(['p.id as participantId', 'p.host_name as hostName', 'g.sets', 'g.purpose', 'g.until_at as until'])
    .where('g.revoked_at', 'is', null)
    .where('g.from_at', '<=', at)
    .where('g.until_at', '>', at)
    .where('p.joined_at', 'is not', null)
    .where('p.left_at', 'is', null)
    .where('p.blocked_at', 'is', null)
    .where('o.shut_at', 'is', null)
    .where('o.wipe_after', 'is', null)
    .where((where) => where.or([where('o.erase_after', 'is', null), where('o.erase_after', '>', at)]))
    .orderBy('g.until_at')
    .execute();
}

/** The participations of a worker that were not ended, with whose space each is. As `naober_sign_in`. */
export const participationsOf = async (
  db: Db,
  workerId: string,
): Promise<readonly { readonly id: string; readonly ownerId: string }[]> =>
  await db
    .selectFrom('participant')
    .select(['id', 'owner_id as ownerId'])
    .where('worker_id', '=', workerId)
    .where('left_at', 'is', null)
    .execute();

/** The participant a worker is at this address, unless they are not let in any more. As `naober_sign_in`. */
export async function participantByWorker(
  db: Db,
  participantId: string,
  workerId: string,
): Promise<{ readonly id: string; readonly ownerId: string } | null> {
  const found = await db
    .selectFrom('participant')
    .select(['id', 'owner_id as ownerId'])
    .where('id', '=', participantId)
    .where('worker_id', '=', workerId)
    .where('blocked_at', 'is', null)
    .executeTakeFirst();
  return found ?? null;
}
