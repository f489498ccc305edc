import { randomUUID } from 'node:crypto';
import type { Store } from '../../src/database/open.ts';
import { keepOffers } from '../../src/usecases/community/offers-nearby.ts';
import { anOffer } from './an-offer.ts';

/** Something nearby, which is of nobody, and an owner who would like to go and see it. */
export async function fillCommunity(store: Store, ownerId: string, at: Date): Promise<void> {
  const offer = anOffer({ id: randomUUID() });
  await keepOffers(store, [offer]);
  await store.as('naober_app', ownerId, (db) =>
    db
      .insertInto('community_visit')
      .values({
        id: randomUUID(),
        owner_id: ownerId,
        offer_id: offer.id,
        what: offer.name,
        at_place: offer.place.name,
        created_at: at,
      })
      .execute(),
  );
}
