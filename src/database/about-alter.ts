import type { Db } from './door.ts';
import type { SparseAbout } from './sparse-about.ts';

/** What the owner said about the tie with one of the circle, or null when there is no such one. */
export async function aboutOfAlter(db: Db, alterId: string): Promise<SparseAbout | null> {
  const row = await db.selectFrom('tie').select('about').where('alter_id', '=', alterId).executeTakeFirst();
  return row?.about ?? null;
}
