import type { Db } from '../door.ts';

/** Which of these grants the owner said of that they may end by themselves: written as a fact, and kept nowhere else. */
export async function grantsLeftToEnd(db: Db, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('fact')
    .select('grant_id as id')
    .distinct()
    .where('kind', '=', 'grant-left-to-end')
    .where('grant_id', 'in', ids)
    .execute();
  return rows.flatMap(({ id }) => (id === null ? [] : [id]));
}
