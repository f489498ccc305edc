import { CompiledQuery, sql } from 'kysely';
import type { GrantSet } from '../domain/consent/grant-sets.ts';
import type { Db } from './door.ts';

/** Something that is looked at: which object, when, in which browser. `id` becomes the fact's. */
export type Look = {
  readonly id: string;
  readonly objectId: string | null;
  readonly via: string | null;
  readonly at: Date;
};

/** What an owner looks at has a part of its own: the name of the page. */
export type OwnLook = Look & { readonly part: string };

/** For how long an owner who looks at the same part again, in the same browser, is still looking: nothing new is written. */
const stillLooking = 10 * 60_000;

const ownLook = `
  insert into fact (id, owner_id, actor_id, on_behalf_of, kind, object_id, at, action, actor_kind, part, via)
  select $1::uuid, $2::uuid, $3::uuid, $2::uuid, 'looked', $4::uuid, $5::timestamptz, 'R', $6::text, $7::text, $8::uuid
  where not ($6::text = 'owner' and exists (select from fact f where f.owner_id = $2::uuid and f.actor_id = $2::uuid
    and f.at between $9::timestamptz and $5::timestamptz and f.kind = 'looked' and f.part = $7::text
    and f.object_id = $4::uuid and f.via is not distinct from $8::uuid))`;

/**
 * Notes that an owner, or who types for them at a distance, looked at a part of the owner's space. In the transaction that reads it.
 * What an owner looks at again within ten minutes is one look; each look of who types for them is written.
 */
export async function noteOwnLook(
  db: Db,
  { ownerId, actorId }: { readonly ownerId: string; readonly actorId: string },
  { id, part, objectId, via, at }: OwnLook,
): Promise<void> {
  const kind = actorId === ownerId ? 'owner' : 'participant';
  const since = new Date(at.getTime() - stillLooking);
  await db.executeQuery(CompiledQuery.raw(ownLook, [id, ownerId, actorId, objectId ?? ownerId, at, kind, part, via, since]));
}

/**
 * Notes that a participant looked at a set, with the grant that opened it. Without a live grant nothing was shown, and nothing is noted.
 * In the transaction that reads, under the role that reads.
 */
export async function noteGuestLook(db: Db, set: GrantSet, { id, objectId, via, at }: Look): Promise<void> {
  await sql`
    insert into fact (id, owner_id, actor_id, on_behalf_of, kind, object_id, at, action, actor_kind, part, grant_id, via)
    select ${id}::uuid, g.owner_id, app.viewer(), app.viewer(), 'looked', coalesce(${objectId}::uuid, g.owner_id), ${at}, 'R', 'participant', ${set},
      g.id, ${via}::uuid
    from app.live_grants(${set}) g order by g.until_at desc, g.id limit 1`.execute(db);
}
