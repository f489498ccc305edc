import { CompiledQuery } from 'kysely';
import type { Db } from './door.ts';

/** Somebody types beside the owner, or for them while they sit there; the private chapters stay shut. */
export type Sitting = 'together' | 'for-somebody';

type NewSession = {
  readonly tokenHash: Uint8Array;
  readonly ownerId: string;
  readonly now: Date;
  readonly expiresAt: Date;
  readonly shared: boolean;
  readonly sitting: Sitting | null;
  readonly helpedBy: string | null;
  readonly device: string | null;
  /** Who types at a distance in this browser; without one it is the owner's own. */
  readonly participantId?: string;
};

/** A browser in which a space is open, and until when that space itself lasts. */
export type FoundSession = {
  /** The handle by which this browser can be revoked. */
  readonly id: string;
  readonly ownerId: string;
  readonly language: string;
  readonly slug: string | null;
  readonly lastSeenAt: Date;
  readonly eraseAfter: Date | null;
  readonly wipeAfter: Date | null;
  /** Since when it is said that the owner died; null is not. */
  readonly diedAt: Date | null;
  readonly shared: boolean;
  readonly sitting: Sitting | null;
  readonly helpedBy: string | null;
  readonly unlockedUntil: Date | null;
  /** The participant who types at a distance in this browser, or null: it is the owner's own. */
  readonly participantId: string | null;
  /** Whether the way to leave quickly is shown large. */
  readonly exitProminent: boolean;
  /** Who types at a distance in another browser just now, by the name they are known by; null when nobody does. */
  readonly typedBy: string | null;
};

/** Whose space it is, the handle of the browser, and who types there at a distance, if somebody does. */
export type SessionOf = { readonly id: string; readonly ownerId: string; readonly participantId: string | null };
const sessionOf = [
  'device_session.id',
  'device_session.owner_id as ownerId',
  'device_session.participant_id as participantId',
] as const;

/** Keeps a browser in which a space is open. Only the hash of its cookie reaches the store. As `naober_sign_in`, like all of this file. */
export async function openSession(db: Db, session: NewSession): Promise<void> {
  const { tokenHash, ownerId, now, expiresAt, shared, sitting, helpedBy, device, participantId: participant_id = null } = session;
  const times = { created_at: now, last_seen_at: now, expires_at: expiresAt };
  await db
    .insertInto('device_session')
    .values({ token_hash: tokenHash, owner_id: ownerId, ...times, shared, sitting, helped_by: helpedBy, device, participant_id })
    .execute();
}

const session = `
  select o.id as "ownerId", o.language, o.slug, s.last_seen_at as "lastSeenAt", o.erase_after as "eraseAfter", o.wipe_after as "wipeAfter",
    case when o.shut_why = 'died' then o.shut_at end as "diedAt", s.id, s.shared, s.sitting, s.helped_by as "helpedBy",
    s.unlocked_until as "unlockedUntil", s.participant_id as "participantId", o.exit_prominent as "exitProminent",
    (select t.helped_by from device_session t where t.owner_id = o.id and t.participant_id is not null
      and t.expires_at > $2 and app.may_type(t.participant_id, t.created_at, $2) limit 1) as "typedBy"
  from device_session s join owner o on o.id = s.owner_id
  where s.token_hash = $1 and s.expires_at > $2 and s.locked_at is null
    and (s.participant_id is null or app.may_type(s.participant_id, s.created_at, $2))`;

/** The session behind the hash of a cookie, or null when there is none or its time is over. Changes nothing. */
export async function findSession(db: Db, tokenHash: Uint8Array, now: Date): Promise<FoundSession | null> {
  const { rows } = await db.executeQuery<FoundSession>(CompiledQuery.raw(session, [tokenHash, now]));
  return rows[0] ?? null;
}

/** Shuts the space away in this browser: as if none were open, until it is opened with its name. */
export async function lockSession(db: Db, tokenHash: Uint8Array, at: Date): Promise<void> {
  await db
    .updateTable('device_session')
    .set({ locked_at: at, unlocked_until: null, sitting: null, helped_by: null })
    .where('token_hash', '=', tokenHash)
    .where('participant_id', 'is', null)
    .execute();
}

/** The owner of a space that was shut away in this browser, or null. */
export async function lockedOwner(db: Db, tokenHash: Uint8Array, now: Date): Promise<string | null> {
  const found = await db
    .selectFrom('device_session')
    .innerJoin('owner', 'owner.id', 'device_session.owner_id')
    .select('owner.id')
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .where('locked_at', 'is not', null)
    .where((where) => where.or([where('owner.erase_after', 'is', null), where('owner.erase_after', '>', now)]))
    .executeTakeFirst();
  return found?.id ?? null;
}

/** Notes that the browser was seen, and lets its session last until `expiresAt`. */
export async function keepSession(db: Db, tokenHash: Uint8Array, now: Date, expiresAt: Date): Promise<void> {
  await db
    .updateTable('device_session')
    .set({ last_seen_at: now, expires_at: expiresAt })
    .where('token_hash', '=', tokenHash)
    .execute();
}

/** Takes over a session that was made for a browser just now: whether others use it too, until when, what the device is called. */
export async function adoptSession(
  db: Db,
  tokenHash: Uint8Array,
  { shared, expiresAt, device }: { readonly shared: boolean; readonly expiresAt: Date; readonly device: string | null },
): Promise<SessionOf | null> {
  const update = db
    .updateTable('device_session')
    .set({ shared, expires_at: expiresAt, device })
    .where('token_hash', '=', tokenHash);
  return (await update.returning(sessionOf).executeTakeFirst()) ?? null;
}

/** Begins or ends (null) somebody's help at this sitting. What was unlocked before is shut again. */
export async function setSitting(
  db: Db,
  tokenHash: Uint8Array,
  { sitting, helpedBy }: { readonly sitting: Sitting | null; readonly helpedBy: string | null },
): Promise<SessionOf | null> {
  const update = db
    .updateTable('device_session')
    .set({ sitting, helped_by: helpedBy, unlocked_until: null })
    .where('token_hash', '=', tokenHash);
  return (await update.returning(sessionOf).executeTakeFirst()) ?? null;
}

/** Opens the private chapters in this browser until a moment. */
export async function setUnlockedUntil(db: Db, tokenHash: Uint8Array, until: Date): Promise<SessionOf | null> {
  const update = db.updateTable('device_session').set({ unlocked_until: until }).where('token_hash', '=', tokenHash);
  return (await update.returning(sessionOf).executeTakeFirst()) ?? null;
}

/** Shuts the space in this browser. */
export async function closeSession(db: Db, tokenHash: Uint8Array): Promise<SessionOf | null> {
  const gone = db.deleteFrom('device_session').where('token_hash', '=', tokenHash);
  return (await gone.returning(sessionOf).executeTakeFirst()) ?? null;
}

/** Shuts the space in every browser of this owner. */
export async function closeSessionsOf(db: Db, ownerId: string): Promise<void> {
  await db.deleteFrom('device_session').where('owner_id', '=', ownerId).execute();
}
