import { sql } from 'kysely';
import type { AlterFields, RowImage } from '../domain/circle/row-image.ts';
import type { Db } from './door.ts';

type Place = { readonly circleId: string; readonly ownerId: string };
type AlterImage = Extract<RowImage, { table: 'alter' }>;

const columns = sql`id uuid, ordinal int, name text, kind text, status text, role text, birthday text, photo uuid, prompt text, "sourceId" text, attributes jsonb`;

/** Writes alters as they are after an act, all in one statement; somebody who was taken away before comes back. */
export async function putAlters(db: Db, { circleId, ownerId }: Place, images: readonly AlterImage[]): Promise<void> {
  const rows = images.flatMap(({ id, after }): (AlterFields & { id: string })[] => (after === null ? [] : [{ id, ...after }]));
  if (rows.length === 0) return;
  await sql`
    insert into alter (id, circle_id, owner_id, ordinal, name, kind, status, role, birthday, photo_id, prompt, source_id, attributes)
    select r.id, ${circleId}::uuid, ${ownerId}::uuid, r.ordinal, r.name, r.kind, r.status, r.role, r.birthday, r.photo, r.prompt, r."sourceId", r.attributes
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(${columns})
    on conflict (id) do update set ordinal = excluded.ordinal, name = excluded.name, kind = excluded.kind, status = excluded.status,
      role = excluded.role, birthday = excluded.birthday, photo_id = excluded.photo_id, prompt = excluded.prompt, source_id = excluded.source_id, attributes = excluded.attributes,
      removed_at = null, version = alter.version + 1`.execute(db);
}

/** Marks alters as taken away. The rows stay while that can be undone. */
export async function removeAlters(db: Db, ids: readonly string[], at: Date): Promise<void> {
  if (ids.length === 0) return;
  await db
    .updateTable('alter')
    .set((row) => ({ removed_at: at, version: row('version', '+', 1) }))
    .where('id', 'in', ids)
    .execute();
}
