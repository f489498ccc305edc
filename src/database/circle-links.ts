import type { Db } from './door.ts';

/** Who said of two circles that they may be linked. */
type SaidLinked = { readonly own: boolean; readonly other: boolean };

/** What both said of the viewer's circle and that of another owner. */
export async function saidLinked(db: Db, ownerId: string, otherId: string): Promise<SaidLinked> {
  const rows = await db
    .selectFrom('circle_link')
    .select(['owner_id', 'other_id'])
    .where(({ eb, or, and }) =>
      or([
        and([eb('owner_id', '=', ownerId), eb('other_id', '=', otherId)]),
        and([eb('owner_id', '=', otherId), eb('other_id', '=', ownerId)]),
      ]),
    )
    .execute();
  return { own: rows.some((row) => row.owner_id === ownerId), other: rows.some((row) => row.owner_id === otherId) };
}

/** The viewer says yes. False when they had said so. */
export async function insertLink(db: Db, ownerId: string, otherId: string, at: Date): Promise<boolean> {
  const done = await db
    .insertInto('circle_link')
    .values({ owner_id: ownerId, other_id: otherId, said_at: at })
    .onConflict((conflict) => conflict.columns(['owner_id', 'other_id']).doNothing())
    .executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows ?? 0) > 0;
}

/** Where the other stands in the viewer's own map; nobody else sees it. */
export async function placeLink(
  db: Db,
  place: { readonly ownerId: string; readonly otherId: string; readonly alterId: string; readonly circleId: string },
): Promise<void> {
  const where = { alter_id: place.alterId, circle_id: place.circleId };
  await db
    .insertInto('circle_link_place')
    .values({ owner_id: place.ownerId, other_id: place.otherId, ...where })
    .onConflict((conflict) => conflict.columns(['owner_id', 'other_id']).doUpdateSet(where))
    .execute();
}

/** The viewer takes their yes back. False when there was none. */
export async function removeLink(db: Db, ownerId: string, otherId: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('circle_link')
    .where('owner_id', '=', ownerId)
    .where('other_id', '=', otherId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** The other owner whose circle the viewer linked with somebody of their map, or null. */
export async function otherAtAlter(db: Db, alterId: string): Promise<string | null> {
  const row = await db.selectFrom('circle_link_place').select('other_id').where('alter_id', '=', alterId).executeTakeFirst();
  return row?.other_id ?? null;
}
