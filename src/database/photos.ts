import { sql } from 'kysely';
import type { Db } from './door.ts';

/** A picture of somebody: a small JPEG. */
export type PhotoRow = { readonly id: string; readonly alterId: string; readonly image: Uint8Array<ArrayBuffer> };

/** How many pictures that were taken away are kept for putting back, for one owner. */
const mostLetGo = 30;

/** Keeps a picture of somebody of this circle. As `naober_app`, like all of this file. */
export async function keepPhoto(
  db: Db,
  photo: PhotoRow & { readonly circleId: string; readonly ownerId: string; readonly at: Date },
): Promise<void> {
  const { id, alterId, image, circleId, ownerId, at } = photo;
  await db
    .insertInto('photo')
    .values({ id, alter_id: alterId, circle_id: circleId, owner_id: ownerId, image, created_at: at })
    .execute();
  await sql`with gone as (delete from photo where owner_id = app.viewer() and id in
    (select p.id from photo p where p.owner_id = app.viewer() and p.let_go_at is not null order by p.let_go_at desc, p.id offset ${mostLetGo})
    returning id, owner_id)
    insert into erasure (id, owner_id, kind, subject_id, at) select gen_random_uuid(), owner_id, 'photo', id, ${at} from gone`.execute(
    db,
  );
}

/** Notes which pictures of these people nobody has any more, and which somebody has again. */
export async function noteLetGo(db: Db, alterIds: readonly string[], at: Date): Promise<void> {
  if (alterIds.length === 0) return;
  await sql`update photo p set let_go_at = case when a.photo_id = p.id and a.removed_at is null then null else coalesce(p.let_go_at, ${at}) end
    from alter a where a.id = p.alter_id and p.alter_id = any(${alterIds}::uuid[])`.execute(db);
}

/** A picture, or null when this viewer has none with that id, or took it away. */
export async function photoWithId(db: Db, id: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const row = await db.selectFrom('photo').select('image').where('id', '=', id).where('let_go_at', 'is', null).executeTakeFirst();
  return row === undefined ? null : new Uint8Array(row.image);
}

/** Which of these pictures the viewer has. */
export async function photosAmong(db: Db, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('photo').select('id').where('id', 'in', ids).execute();
  return new Set(rows.map(({ id }) => id));
}

/** The pictures people in the viewer's circle have now. */
export async function photosInUse(db: Db): Promise<PhotoRow[]> {
  const rows = await db
    .selectFrom('photo')
    .innerJoin('alter', 'alter.photo_id', 'photo.id')
    .where('alter.removed_at', 'is', null)
    .select(['photo.id', 'photo.alter_id', 'photo.image'])
    .orderBy('alter.ordinal')
    .execute();
  return rows.map((row) => ({ id: row.id, alterId: row.alter_id, image: new Uint8Array(row.image) }));
}

/** Takes a picture of the viewer's away for good, from whoever has it. */
export async function erasePhoto(db: Db, id: string): Promise<void> {
  await db.updateTable('alter').set({ photo_id: null }).where('photo_id', '=', id).execute();
  await db.deleteFrom('photo').where('id', '=', id).execute();
}
