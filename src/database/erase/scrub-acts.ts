import { sql } from 'kysely';
import type { Db } from '../door.ts';

/**
 * Takes somebody out of what undoing needs: their rows in every act, and their name. An act that was about them alone goes. What else the
 * act changed can still be taken back. As the owner.
 */
export async function scrubActs(db: Db, alterId: string): Promise<void> {
  const touches = sql`exists (select from jsonb_array_elements(images) i where strpos(i ->> 'id', ${alterId}) > 0)`;
  await sql`
    update act set
      images = coalesce((select jsonb_agg(i order by n) from jsonb_array_elements(images) with ordinality each (i, n)
        where strpos(i ->> 'id', ${alterId}) = 0), '[]'::jsonb),
      summary = case when strpos(coalesce(summary ->> 'subject', ''), ${alterId}) > 0
        then summary || '{"subject": null, "name": null}'::jsonb else summary end
    where owner_id = app.viewer() and (${touches} or strpos(coalesce(summary ->> 'subject', ''), ${alterId}) > 0)`.execute(db);
  await sql`delete from act where owner_id = app.viewer() and images = '[]'::jsonb`.execute(db);
}

/** Takes a name away where it says who sat beside the owner. */
export async function scrubHelper(db: Db, names: readonly string[]): Promise<void> {
  await sql`update act set helped_by = null where owner_id = app.viewer() and helped_by = any(${names}::text[])`.execute(db);
  await sql`update snapshot set helped_by = null where owner_id = app.viewer() and helped_by = any(${names}::text[])`.execute(db);
  await sql`update circle set helper_name = null where owner_id = app.viewer() and helper_name = any(${names}::text[])`.execute(
    db,
  );
}
