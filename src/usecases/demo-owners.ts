import { readCircleOf } from '../database/circles.ts';
import { ownerBySlug } from '../database/find-owner.ts';
import type { Store } from '../database/open.ts';
import { viewerOf } from '../database/viewer.ts';

/** Somebody of the example town: their slug, and the name they go by in their own circle. */
export type DemoOwner = { readonly id: string; readonly slug: string; readonly name: string | null };

/** The slugs of the example town, smallest circle first. */
const demoSlugs = ['klein', 'gewoon', 'ruim'] as const;

/** Who can be stepped into the shoes of. For demo mode only: its people do not exist. */
export async function demoOwners(store: Store): Promise<readonly DemoOwner[]> {
  const people: DemoOwner[] = [];
  for (const slug of demoSlugs) {
    const owner = await store.as('naober_sign_in', null, (db) => ownerBySlug(db, slug));
    if (owner === null) continue;
    const kept = await viewerOf(store, owner.id).do(readCircleOf);
    people.push({ id: owner.id, slug, name: kept?.circle.ego.name ?? null });
  }
  return people;
}
