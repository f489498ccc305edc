import { sql } from 'kysely';
import type { Alter, Circle } from '../domain/circle/circle.ts';
import type { Snapshot } from '../domain/circle/snapshot.ts';
import type { Db } from './door.ts';
import { type SparseAbout, sparse, whole } from './sparse-about.ts';

/** What a list says of a snapshot, without its people. */
export type SnapshotHead = Omit<Snapshot, 'circle'> & {
  readonly template: Circle['template'];
  /** How many are in it. */
  readonly members: number;
  /** When it was removed, as ISO text, while that can be taken back; else null. */
  readonly removedAt: string | null;
};

type MemberRow = Omit<Alter, 'about' | 'birthday' | 'photo' | 'attributes'> & { readonly about: SparseAbout };
type HeadRow = Omit<SnapshotHead, 'takenAt' | 'removedAt'> & { readonly takenAt: Date; readonly removedAt: Date | null };
type Row = HeadRow & {
  readonly egoName: string | null;
  readonly people: readonly MemberRow[];
  readonly ties: readonly { readonly source: string; readonly target: string }[];
};

const head = sql`s.id, s.name, s.taken_at as "takenAt", s.drawn, s.helped_by as "helpedBy", s.story, s.erased, s.version, s.template,
  s.removed_at as "removedAt", (select count(*)::int from snapshot_member m where m.snapshot_id = s.id) as members`;

const peopleOfSnapshot = sql`
  (select coalesce(json_agg(json_build_object('id', m.alter_id, 'name', m.name, 'kind', m.kind, 'status', m.status, 'role', m.role,
     'ring', m.ring, 'sector', m.sector, 'seat', m.seat, 'valence', m.valence, 'support', m.support, 'about', m.about,
     'place', case when m.place_angle is null then null
       else json_build_object('angle', m.place_angle::float8, 'depth', m.place_depth::float8) end) order by m.ordinal, m.alter_id), '[]')
   from snapshot_member m where m.snapshot_id = s.id)`;

const tiesOfSnapshot = sql`
  (select coalesce(json_agg(json_build_object('source', t.alter_a, 'target', t.alter_b) order by t.alter_a, t.alter_b), '[]')
   from snapshot_tie t where t.snapshot_id = s.id)`;

/** Every snapshot of the viewer, also those removed that can still be taken back, the earliest first. */
export async function listSnapshots(db: Db): Promise<readonly SnapshotHead[]> {
  const { rows } = await sql<HeadRow>`
    select ${head} from snapshot s where s.owner_id = app.viewer() order by s.taken_at, s.id`.execute(db);
  return rows.map((row) => ({
    ...row,
    takenAt: row.takenAt.toISOString(),
    removedAt: row.removedAt === null ? null : row.removedAt.toISOString(),
  }));
}

/** One snapshot with everybody in it as they were; null when the viewer has none with that id, or removed it. */
export async function readSnapshot(db: Db, id: string): Promise<Snapshot | null> {
  const { rows } = await sql<Row>`
    select ${head}, s.ego_name as "egoName", ${peopleOfSnapshot} as people, ${tiesOfSnapshot} as ties
    from snapshot s where s.owner_id = app.viewer() and s.removed_at is null and s.id = ${id}::uuid`.execute(db);
  const [row] = rows;
  if (row === undefined) return null;
  const { people, ties, egoName, template, takenAt, members: _, removedAt: __, ...rest } = row;
  const alters = people.map((one): Alter => ({ ...one, about: whole(one.about), birthday: null, photo: null, attributes: {} }));
  const circle = {
    template,
    ego: { id: rest.id, name: egoName, attributes: {} },
    alters,
    ties: ties.map((tie) => ({ ...tie, attributes: {} })),
  };
  return { ...rest, takenAt: takenAt.toISOString(), circle };
}

/** Keeps a snapshot of a circle; the same id again changes nothing. False when it was there already. */
export async function insertSnapshot(db: Db, ownerId: string, circleId: string, snapshot: Snapshot): Promise<boolean> {
  const { id, name, takenAt, drawn, helpedBy, story, erased, circle } = snapshot;
  const added = await db
    .insertInto('snapshot')
    .values({
      id,
      circle_id: circleId,
      owner_id: ownerId,
      name,
      taken_at: new Date(takenAt),
      drawn,
      helped_by: helpedBy,
      ego_name: circle.ego.name,
      template: JSON.stringify(circle.template),
      story,
      erased,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows !== 1n) return false;
  await insertPeople(db, ownerId, id, circle);
  return true;
}

const memberColumns = sql`id uuid, ordinal int, name text, kind text, status text, role text, ring int, sector text, seat int, place jsonb,
  valence text, support jsonb, about jsonb`;

async function insertPeople(db: Db, ownerId: string, snapshotId: string, { alters, ties }: Circle): Promise<void> {
  const members = alters.map((alter, at) => ({ ...alter, ordinal: at + 1, about: sparse(alter.about) }));
  await sql`
    insert into snapshot_member (snapshot_id, alter_id, owner_id, ordinal, name, kind, status, role, ring, sector, seat,
      place_angle, place_depth, valence, support, about)
    select ${snapshotId}::uuid, r.id, ${ownerId}::uuid, r.ordinal, r.name, r.kind, r.status, r.role, r.ring, r.sector, r.seat,
      (r.place ->> 'angle')::float8, (r.place ->> 'depth')::float8, r.valence, r.support, r.about
    from jsonb_to_recordset(${JSON.stringify(members)}::jsonb) as r(${memberColumns})`.execute(db);
  await sql`
    insert into snapshot_tie (snapshot_id, alter_a, alter_b, owner_id)
    select ${snapshotId}::uuid, least(r.source, r.target), greatest(r.source, r.target), ${ownerId}::uuid
    from jsonb_to_recordset(${JSON.stringify(ties)}::jsonb) as r(source uuid, target uuid) on conflict do nothing`.execute(db);
}
