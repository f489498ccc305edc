import { sql } from 'kysely';
import type { Db } from '../door.ts';

/** An address a calendar follows; its token is known to nobody but who made it. */
export type Feed = { readonly id: string; readonly busyOnly: boolean; readonly createdAt: Date };

/** The addresses of this viewer that still work. */
export const feedsOf = (db: Db): Promise<Feed[]> =>
  db
    .selectFrom('calendar_feed')
    .select(['id', 'busy_only as busyOnly', 'created_at as createdAt'])
    .where('revoked_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute();

type New = Feed & { readonly tokenHash: Uint8Array; readonly ownerId: string; readonly participantId: string | null };

export async function insertFeed(db: Db, { id, tokenHash, ownerId, participantId, busyOnly, createdAt }: New): Promise<void> {
  const row = { id, token_hash: tokenHash, owner_id: ownerId, participant_id: participantId, busy_only: busyOnly };
  await db
    .insertInto('calendar_feed')
    .values({ ...row, created_at: createdAt })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ token_hash: tokenHash }))
    .execute();
}

/** Ends an address. False when there is none, or it ended before. */
export async function revokeFeed(db: Db, id: string, at: Date): Promise<boolean> {
  const done = await db
    .updateTable('calendar_feed')
    .set({ revoked_at: at })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return Number(done.numUpdatedRows) > 0;
}

/** A feed with whose it is. `language`: the one the owner speaks. */
export type FoundFeed = Feed & { readonly ownerId: string; readonly participantId: string | null; readonly language: string };

/**
 * Whose calendar an address is; null when it never was one, does not work any more, or the space it is of is shut for good or waits to go. As
 * `naober_sign_in`.
 */
export async function feedByHash(db: Db, tokenHash: Uint8Array, now: Date): Promise<FoundFeed | null> {
  const row = await db
    .selectFrom('calendar_feed')
    .innerJoin('owner', 'owner.id', 'calendar_feed.owner_id')
    .select([
      'calendar_feed.id',
      'busy_only as busyOnly',
      'calendar_feed.created_at as createdAt',
      'participant_id as participantId',
    ])
    .select(['calendar_feed.owner_id as ownerId', 'owner.language'])
    .where('token_hash', '=', tokenHash)
    .where('revoked_at', 'is', null)
    .where('owner.wipe_after', 'is', null)
    .where((or) => or.or([or('owner.erase_after', 'is', null), or('owner.erase_after', '>', now)]))
    .where((or) => or.or([or('owner.shut_why', 'is', null), or('owner.shut_why', '<>', 'died')]))
    .executeTakeFirst();
  return row ?? null;
}

type FeedLook = { readonly id: string; readonly feedId: string; readonly ownerId: string; readonly at: Date };

/**
 * Notes that a calendar read what is the owner's, under an id made of the feed and the day: a calendar asks every few hours, and that it does is
 * written down once a day. As the owner.
 */
export const noteFeedLook = async (db: Db, { id, feedId, ownerId, at }: FeedLook): Promise<void> => {
  await sql`
    insert into fact (id, owner_id, actor_id, on_behalf_of, kind, object_id, at, action, actor_kind, part, via)
    values (${id}::uuid, ${ownerId}::uuid, ${ownerId}::uuid, ${ownerId}::uuid, 'looked', ${ownerId}::uuid, ${at}, 'R', 'owner', 'calendar-feed',
      ${feedId}::uuid)
    on conflict do nothing`.execute(db);
};

/** As noteFeedLook, of what a participant may see under their grant. As `naober_guest`. */
export const noteGuestFeedLook = async (db: Db, { id, feedId, at }: FeedLook): Promise<void> => {
  await sql`
    insert into fact (id, owner_id, actor_id, on_behalf_of, kind, object_id, at, action, actor_kind, part, grant_id, via)
    select ${id}::uuid, g.owner_id, app.viewer(), app.viewer(), 'looked', g.owner_id, ${at}, 'R', 'participant', 'own-agreements', g.id, ${feedId}::uuid
    from app.live_grants('own-agreements') g order by g.until_at desc, g.id limit 1
    on conflict do nothing`.execute(db);
};
