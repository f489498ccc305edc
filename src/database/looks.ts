import { sql } from 'kysely';
import type { GrantSet } from '../domain/consent/grant-sets.ts';
import type { Db } from './door.ts';
import { recordFact } from './facts.ts';

/** Something that is looked at: which object, when, in which browser. `id` becomes the fact's. */
export type Look = {
  readonly id: string;
  readonly objectId: string | null;
  readonly via: string | null;
  readonly at: Date;
};

/** What an owner looks at has a part of its own: the name of the page. */
export type OwnLook = Look & { readonly part: string };

/** Notes that an owner, or who types for them at a distance, looked at a part of the owner's space. In the transaction that reads it. */
export const noteOwnLook = (
  db: Db,
  { ownerId, actorId }: { readonly ownerId: string; readonly actorId: string },
  { id, part, objectId, via, at }: OwnLook,
): Promise<void> =>
  recordFact(db, {
    id,
    ownerId,
    circleId: null,
    actorId,
    onBehalfOf: ownerId,
    kind: 'looked',
    objectId: objectId ?? ownerId,
    at,
    action: 'R',
    actorKind: actorId === ownerId ? 'owner' : 'participant',
    part,
    ...(via === null ? {} : { via }),
  });

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
