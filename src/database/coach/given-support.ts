import { sql } from 'kysely';
import { nothingSaid } from '../../domain/circle/about.ts';
import { type InsightAlter, insightAlter } from '../../domain/insight/insight-alter.ts';
import type { Db } from '../door.ts';
import type { ShownSupport } from '../schema.ts';

/** Who gives what, as a coach's pages reckon with it: ids and what is given, without a name and without anything else of a tie. */
export async function givenSupport(db: Db): Promise<readonly InsightAlter[]> {
  const rows = await db
    .selectFrom('alter')
    .innerJoin('tie', 'tie.alter_id', 'alter.id')
    .select(['alter.id', 'alter.status', 'tie.shown_support as shown'])
    .where('alter.owner_id', '=', sql<string>`app.host()`)
    .execute();
  return rows.map(({ id, status, shown }) => insightAlter(alterGiving(id, status, shown)));
}

const alterGiving = (id: string, status: InsightAlter['status'], shown: readonly ShownSupport[]) => ({
  id,
  status,
  name: '',
  kind: 'person' as const,
  role: null,
  ring: null,
  sector: null,
  seat: null,
  place: null,
  valence: null,
  support: shown.map(({ kind, gives, receives }) => ({ kind, gives, receives, wanted: null, asked: null })),
  about: nothingSaid,
  birthday: null,
  photo: null,
  attributes: {},
});

/** The place in the circle of the viewer, a guest; null when they have none. */
export async function ownPlaceInCircle(db: Db): Promise<string | null> {
  const row = await db
    .selectFrom('participant')
    .select('alter_id as alterId')
    .where('id', '=', sql<string>`app.viewer()`)
    .executeTakeFirst();
  return row?.alterId ?? null;
}
