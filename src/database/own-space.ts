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
