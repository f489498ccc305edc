import type { Db } from './door.ts';

/** A browser in which a space is open, as its owner sees it. */
export type DeviceHere = {
  readonly id: string;
  /** A browser and a system, such as "Chrome|Android", or null. */
  readonly device: string | null;
  readonly since: Date;
  readonly lastSeenAt: Date;
  readonly shared: boolean;
};

/** Every browser in which an owner's space is open now, the one seen last first. As `naober_sign_in`, like all of this file. */
export async function devicesOf(db: Db, ownerId: string, now: Date): Promise<readonly DeviceHere[]> {
  return db
    .selectFrom('device_session')
    .select(['id', 'device', 'created_at as since', 'last_seen_at as lastSeenAt', 'shared'])
    .where('owner_id', '=', ownerId)
    .where('expires_at', '>', now)
    .orderBy('last_seen_at', 'desc')
    .execute();
}

/** Shuts one browser of an owner. Nothing happens to anybody else's. */
export async function closeDevice(db: Db, ownerId: string, id: string): Promise<void> {
  await db.deleteFrom('device_session').where('owner_id', '=', ownerId).where('id', '=', id).execute();
}

/** Shuts every browser of an owner but one. */
export async function closeOtherDevices(db: Db, ownerId: string, id: string): Promise<void> {
  await db.deleteFrom('device_session').where('owner_id', '=', ownerId).where('id', '<>', id).execute();
}

/** Opens the private chapters in one browser of an owner, by its handle. Answers whether it was still there, shared and without a helper. */
export async function unlockDevice(db: Db, ownerId: string, id: string, until: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('device_session')
    .set({ unlocked_until: until })
    .where('owner_id', '=', ownerId)
    .where('id', '=', id)
    .where('sitting', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
