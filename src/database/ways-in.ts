import { emailOf } from './accounts.ts';
import type { Db } from './door.ts';
import { cardOf } from './key-cards.ts';
import { passkeysOf } from './passkeys.ts';

/** A device that opens the space with a key of its own. */
export type DeviceKey = {
  readonly id: string;
  readonly device: string | null;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
};

/** Every way in which an owner can come back, besides a code in a terminal or an old paper. */
export type WaysIn = {
  readonly card: { readonly createdAt: Date; readonly lastUsedAt: Date | null } | null;
  readonly keys: readonly DeviceKey[];
  readonly email: string | null;
};

/** The ways in of an owner. As `naober_sign_in`, like all of this file. */
export async function waysInOf(db: Db, ownerId: string): Promise<WaysIn> {
  const card = await cardOf(db, ownerId);
  const keys = await passkeysOf(db, ownerId);
  return {
    card: card === null ? null : { createdAt: card.createdAt, lastUsedAt: card.lastUsedAt },
    keys: keys.map(({ id, device, createdAt, lastUsedAt }) => ({ id, device, createdAt, lastUsedAt })),
    email: await emailOf(db, ownerId),
  };
}

/** Takes every way in of an owner away: card, keys, address, and what was under way. */
export async function removeWaysIn(db: Db, ownerId: string): Promise<void> {
  for (const table of ['key_card', 'passkey', 'passkey_challenge', 'mail_wish', 'account'] as const)
    await db.deleteFrom(table).where('owner_id', '=', ownerId).execute();
}
