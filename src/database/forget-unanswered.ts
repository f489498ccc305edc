import { sql } from 'kysely';
import type { Db } from './door.ts';

/**
 * Takes away who was invited, never answered, and whose time is over, with everything kept to reach them. As `naober_jobs`; row-level
 * security lets only those go.
 */
export async function removeUnanswered(db: Db): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('participant')
    .where('joined_at', 'is', null)
    .where('forget_after', '<=', sql<Date>`app.moment()`)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
