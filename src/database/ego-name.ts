import type { Db } from './door.ts';

/** The name in the middle of the viewer's circle, or null. */
export async function egoNameOf(db: Db): Promise<string | null> {
  const row = await db.selectFrom('circle').select('ego_name as name').executeTakeFirst();
  return row?.name ?? null;
}
