import { saidLinked } from '../circle-links.ts';
import type { Db } from '../door.ts';

/** Whether the circles of two owners are linked, as both said. */
export async function isLinkedBothWays(db: Db, ownerId: string, otherId: string): Promise<boolean> {
  const { own, other } = await saidLinked(db, ownerId, otherId);
  return own && other;
}

/** Somebody of the viewer's circle with a space of their own, linked with this one as both said. */
export type LinkedPerson = { readonly ownerId: string; readonly name: string };

/** Everybody of the viewer's circle whose own space is linked with this one, as both said; by name. */
export const linkedPeople = (db: Db, viewerId: string): Promise<LinkedPerson[]> =>
  db
    .selectFrom('circle_link_place as place')
    .innerJoin('alter', 'alter.id', 'place.alter_id')
    .innerJoin('circle_link as own', (join) =>
      join.onRef('own.other_id', '=', 'place.other_id').on('own.owner_id', '=', viewerId),
    )
    .innerJoin('circle_link as theirs', (join) =>
      join.onRef('theirs.owner_id', '=', 'place.other_id').on('theirs.other_id', '=', viewerId),
    )
    .select(['place.other_id as ownerId', 'alter.name'])
    .where('place.owner_id', '=', viewerId)
    .where('alter.removed_at', 'is', null)
    .orderBy('alter.name')
    .execute();
