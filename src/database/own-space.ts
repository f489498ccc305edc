import type { Db } from './door.ts';

/** When the viewer's space is wiped for good; null takes that back. As `naober_app`. */
export async function setWipeAfter(db: Db, at: Date | null): Promise<void> {
  await db.updateTable('owner').set({ wipe_after: at }).execute();
}

/** Keeps the viewer's draft for good: it is no longer erased by itself. As `naober_app`. */
export async function keepForGood(db: Db): Promise<void> {
  await db.updateTable('owner').set({ erase_after: null }).execute();
}

/** Takes away every circle of the viewer, with everybody in it and what it takes to undo. As `naober_app`. */
export async function deleteCircles(db: Db): Promise<void> {
  await db.deleteFrom('circle').execute();
}

/** Since when the viewer agreed to be kept by somebody else, or null. As `naober_app`. */
export async function agreedAt(db: Db): Promise<Date | null> {
  const found = await db.selectFrom('owner').select('agreed_at').executeTakeFirst();
  return found?.agreed_at ?? null;
}

/** Keeps that the viewer agrees. False, and nothing changes, when they had done so. As `naober_app`. */
export async function setAgreedAt(db: Db, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('owner')
    .set({ agreed_at: at })
    .where('agreed_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
