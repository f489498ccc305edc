import { isSomethingThere, keepOffer, offersThere, offerWithId } from '../../database/community/offers.ts';
import type { Store } from '../../database/store.ts';
import type { Offer } from '../../domain/community/offer.ts';

/** Everything that is offered nearby. Read as nobody, under a role that can write nothing: that somebody looked is noted nowhere. */
export const offersNearby = (store: Store): Promise<readonly Offer[]> => store.as('naober_community', null, offersThere);

/** One of them, also when it stopped; null when there is none. Noted nowhere either. */
export const offerNearby = (store: Store, id: string): Promise<Offer | null> =>
  store.as('naober_community', null, (db) => offerWithId(db, id));

/** Whether there is anything at all to look at nearby. */
export const isSomethingNearby = (store: Store): Promise<boolean> => store.as('naober_community', null, isSomethingThere);

/** Keeps what is offered nearby as it is said now, all of it or nothing; what is not among it stays as it was. For an operator's command. */
export const keepOffers = (store: Store, offers: readonly Offer[]): Promise<void> =>
  store.as('naober_keeper', null, async (db) => {
    for (const offer of offers) await keepOffer(db, offer);
  });
