import { sql } from 'kysely';
import type { Db } from '../door.ts';

/** Somebody of the viewer's: in the map or in a frozen moment ('person'), or taking part without a place in the map ('participant'). */
export type Somebody = { readonly kind: 'person' | 'participant'; readonly subjectId: string };

/** Whether the viewer has anything of them. */
export async function isThere(db: Db, { kind, subjectId }: Somebody): Promise<boolean> {
  const found =
    kind === 'participant'
      ? sql`select 1 from participant where owner_id = app.viewer() and id = ${subjectId}::uuid`
      : sql`select 1 from alter where owner_id = app.viewer() and id = ${subjectId}::uuid
          union all select 1 from snapshot_member where owner_id = app.viewer() and alter_id = ${subjectId}::uuid`;
  return (await found.execute(db)).rows.length > 0;
}

/** Somebody as a list of people shows them. `where`: in the circle now, only in frozen moments or taken out, or only taking part. */
export type Known = Somebody & { readonly name: string; readonly where: 'circle' | 'before' | 'takes-part' };

/** Everybody the viewer has anything of, once each: with the name they have now, or had last. */
export async function everybodyKnown(db: Db): Promise<readonly Known[]> {
  const { rows } = await sql<Known>`
    select 'person' as kind, a.id as "subjectId", a.name, case when a.removed_at is null then 'circle' else 'before' end as where
      from alter a where a.owner_id = app.viewer()
    union all (select distinct on (m.alter_id) 'person', m.alter_id, m.name, 'before' from snapshot_member m
      join snapshot s on s.id = m.snapshot_id
      where m.owner_id = app.viewer() and not exists (select from alter a where a.id = m.alter_id) order by m.alter_id, s.taken_at desc)
    union all select 'participant', p.id, c.name, 'takes-part' from participant p join participant_card c on c.participant_id = p.id
      where p.owner_id = app.viewer() and p.alter_id is null`.execute(db);
  return rows;
}

/** Whether somebody stands in the viewer's circle now. */
export async function isInCircle(db: Db, alterId: string): Promise<boolean> {
  const found = await db.selectFrom('alter').select('id').where('id', '=', alterId).where('removed_at', 'is', null).execute();
  return found.length > 0;
}
