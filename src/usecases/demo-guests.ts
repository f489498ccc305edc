import type { Store } from '../database/open.ts';
import { viewerOf } from '../database/viewer.ts';
import { readSharing } from './consent/read-sharing.ts';
import { demoOwner } from './demo-owners.ts';

/** Who of the example town can be stepped into the shoes of as somebody who takes part: with whom, and by which name there. */
export const demoGuests = [
  { slug: 'daan', at: 'joop', name: 'Daan' },
  { slug: 'ilse', at: 'ruim', name: 'Ilse' },
  { slug: 'kees', at: 'hanneke', name: 'Kees' },
  { slug: 'eva', at: 'mien', name: 'Eva' },
  { slug: 'anne', at: 'gewoon', name: 'Anne' },
  { slug: 'wilma', at: 'hanneke', name: 'Zus Wilma' },
  { slug: 'els', at: 'de-wit', name: 'Els' },
  { slug: 'roelof', at: 'henk', name: 'Roelof' },
] as const;
export type DemoGuest = (typeof demoGuests)[number];

/** What the address of one answer page of the example town holds: what Inge was asked, to look at without an account. */
export const answerToShow = 'voorbeeld-vraag-haarlo';

/** The participant that somebody of the example town is, or null when they do not take part any more. For demo mode only: its people do not exist. */
export async function demoGuest(
  store: Store,
  { at, name }: DemoGuest,
): Promise<{ readonly id: string; readonly ownerId: string } | null> {
  const owner = await demoOwner(store, at);
  if (owner === null) return null;
  const found = (await readSharing(viewerOf(store, owner.id))).find(
    (one) => one.name === name && one.joinedAt !== null && one.blockedAt === null,
  );
  return found === undefined ? null : { id: found.id, ownerId: owner.id };
}
