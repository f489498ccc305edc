import { sql } from 'kysely';
import type { RowImage, TieFields } from '../domain/circle/row-image.ts';
import type { Db } from './door.ts';
import { sparse } from './sparse-about.ts';

type Place = { readonly circleId: string; readonly ownerId: string };
type TieImage = Extract<RowImage, { table: 'tie' }>;
type AlterTieImage = Extract<RowImage, { table: 'alter_tie' }>;

type TieRow = Omit<TieFields, 'about'> & { readonly id: string; readonly about: ReturnType<typeof sparse> };

const columns = sql`id uuid, ring int, sector text, seat int, place jsonb, valence text, support jsonb, about jsonb`;

/** Writes the owner's ties as they are after an act, all in one statement. The tie of somebody taken away stays with their row. */
export async function putTies(db: Db, { circleId, ownerId }: Place, images: readonly TieImage[]): Promise<void> {
  const rows = images.flatMap(({ id, after }): TieRow[] =>
    after === null ? [] : [{ id, ...after, about: sparse(after.about) }],
  );
  if (rows.length === 0) return;
  await sql`
    insert into tie (alter_id, circle_id, owner_id, ring, sector, seat, place_angle, place_depth, valence, support, about)
    select r.id, ${circleId}::uuid, ${ownerId}::uuid, r.ring, r.sector, r.seat,
      (r.place ->> 'angle')::float8, (r.place ->> 'depth')::float8, r.valence, r.support, r.about
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(${columns})
    on conflict (alter_id) do update set ring = excluded.ring, sector = excluded.sector, seat = excluded.seat,
      place_angle = excluded.place_angle, place_depth = excluded.place_depth, valence = excluded.valence, support = excluded.support,
      about = excluded.about,
      version = tie.version + 1`.execute(db);
}

/** Writes who knows whom as it is after an act. */
export async function putAlterTies(db: Db, { circleId, ownerId }: Place, images: readonly AlterTieImage[]): Promise<void> {
  const pairs = images.map(({ id, after }) => ({ a: id.slice(0, 36), b: id.slice(37), attributes: after?.attributes ?? null }));
  const known = JSON.stringify(pairs.filter(({ attributes }) => attributes !== null));
  const gone = JSON.stringify(pairs.filter(({ attributes }) => attributes === null));
  if (known !== '[]')
    await sql`
      insert into alter_tie (alter_a, alter_b, circle_id, owner_id, attributes)
      select r.a, r.b, ${circleId}::uuid, ${ownerId}::uuid, r.attributes
      from jsonb_to_recordset(${known}::jsonb) as r(a uuid, b uuid, attributes jsonb)
      on conflict (alter_a, alter_b) do update set attributes = excluded.attributes`.execute(db);
  if (gone !== '[]')
    await sql`delete from alter_tie k using jsonb_to_recordset(${gone}::jsonb) as r(a uuid, b uuid)
      where k.alter_a = r.a and k.alter_b = r.b`.execute(db);
}
