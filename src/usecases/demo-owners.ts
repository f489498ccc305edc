import { ownerBySlug, ownersWithSlug } from '../database/find-owner.ts';
import type { Store } from '../database/open.ts';
import { viewerOf } from '../database/viewer.ts';

/** Somebody of the example town: their slug, and the name they go by in their own circle. */
export type DemoOwner = { readonly id: string; readonly slug: string; readonly name: string | null };

/** Who can be stepped into the shoes of. For demo mode only: its people do not exist. */
export async function demoOwners(store: Store): Promise<readonly DemoOwner[]> {
  const owners = await store.as('naober_sign_in', null, ownersWithSlug);
  const people: DemoOwner[] = [];
  for (const { id, slug } of owners) {
    const circle = await viewerOf(store, id).do((db) => db.selectFrom('circle').select('ego_name').executeTakeFirst());
    people.push({ id, slug, name: circle?.ego_name ?? null });
  }
  return people;
}

/** The one of the example town with this slug, or null. For demo mode only. */
export async function demoOwner(store: Store, slug: string): Promise<{ readonly id: string } | null> {
  return store.as('naober_sign_in', null, (db) => ownerBySlug(db, slug));
}
