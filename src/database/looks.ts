import { sql } from 'kysely';
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

/**
 * Notes that an owner, or who types for them at a distance, looked at a part of the owner's space. In the transaction that reads it.
 * What an owner looks at again within ten minutes is one look; each look of who types for them is written.
 */
export async function noteOwnLook(
  db: Db,
  { ownerId, actorId }: { readonly ownerId: string; readonly actorId: string },
  { id, part, objectId, via, at }: OwnLook,
): Promise<void> {
  const object = objectId ?? ownerId;
  const kind = actorId === ownerId ? 'owner' : 'participant';
  await sql`
    insert into fact (id, owner_id, actor_id, on_behalf_of, kind, object_id, at, action, actor_kind, part, via)
    select ${id}::uuid, ${ownerId}::uuid, ${actorId}::uuid, ${ownerId}::uuid, 'looked', ${object}::uuid, ${at}::timestamptz, 'R', ${kind}::text, ${part}::text,
      ${via}::uuid
    where not (${kind}::text = 'owner' and exists (select from fact f where f.owner_id = ${ownerId}::uuid and f.actor_id = ${ownerId}::uuid
      and f.at between ${new Date(at.getTime() - stillLooking)} and ${at}::timestamptz and f.kind = 'looked' and f.part = ${part}::text
      and f.object_id = ${object}::uuid and f.via is not distinct from ${via}::uuid))`.execute(db);
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
