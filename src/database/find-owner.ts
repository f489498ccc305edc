import { sql } from 'kysely';
import type { Db } from './door.ts';

/** The owner behind a session or a code, as far as opening their space needs to know. Read as `naober_sign_in`. */
export type FoundOwner = {
  readonly id: string;
  readonly slug: string | null;
  readonly language: string;
  readonly createdAt: Date;
  /** When a draft that nobody kept is erased; null once it is kept. */
  readonly eraseAfter: Date | null;
  /** When a space its owner wiped is gone for good; null otherwise. */
  readonly wipeAfter: Date | null;
};

const ownerColumns = [
  'owner.id',
  'owner.slug',
  'owner.language',
  'owner.created_at as createdAt',
  'owner.erase_after as eraseAfter',
  'owner.wipe_after as wipeAfter',
] as const;

/** The owner with this id, or null. */
export async function ownerById(db: Db, id: string): Promise<FoundOwner | null> {
  return (await db.selectFrom('owner').select(ownerColumns).where('id', '=', id).executeTakeFirst()) ?? null;
}

/** The owner with this slug, or null; only the people of the example town have one. */
export async function ownerBySlug(db: Db, slug: string): Promise<FoundOwner | null> {
  return (await db.selectFrom('owner').select(ownerColumns).where('slug', '=', slug).executeTakeFirst()) ?? null;
}

/** Everybody of the example town, by slug. */
export async function ownersWithSlug(db: Db): Promise<readonly { readonly id: string; readonly slug: string }[]> {
  const rows = await db.selectFrom('owner').select(['id', 'slug']).where('slug', 'is not', null).orderBy('slug').execute();
  return rows.flatMap(({ id, slug }) => (slug === null ? [] : [{ id, slug }]));
}

/** The one owner of this store, or null when there is none or more than one: on somebody's own machine it is clear whose it is. */
export async function theOnlyOwner(db: Db): Promise<FoundOwner | null> {
  const found = await db.selectFrom('owner').select(ownerColumns).orderBy('created_at').limit(2).execute();
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The owners whose space was opened last in some browser, latest first; whoever has no browser any more comes after them. */
export async function latestOwners(db: Db, most: number): Promise<readonly FoundOwner[]> {
  return db
    .selectFrom('owner')
    .leftJoin('device_session', 'device_session.owner_id', 'owner.id')
    .select(ownerColumns)
    .where('wipe_after', 'is', null)
    .groupBy('owner.id')
    .orderBy(sql`max(last_seen_at) desc nulls last`)
    .orderBy('owner.created_at', 'desc')
    .limit(most)
    .execute();
}
