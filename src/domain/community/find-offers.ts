import { hasTrait, type Offer, type OfferKind, type Trait } from './offer.ts';

/** What somebody looks for; nothing chosen is everything. */
export type OfferWish = { readonly kind: OfferKind | null; readonly traits: readonly Trait[] };

/** `sure`: all that was looked for is so. `unsure`: nothing of it is not so, and of something it is not known. */
export type FoundOffers = { readonly sure: readonly Offer[]; readonly unsure: readonly Offer[] };

/** Which offers fit, each list by name. What stopped is never among them; what is closed for now is, and says so. */
export function findOffers(offers: readonly Offer[], { kind, traits }: OfferWish): FoundOffers {
  const there = offers
    .filter((offer) => offer.state !== 'stopped' && (kind === null || offer.kind === kind))
    .map((offer) => ({ offer, has: traits.map((trait) => hasTrait(offer, trait)) }))
    .filter(({ has }) => !has.includes(false))
    .sort((one, other) => one.offer.name.localeCompare(other.offer.name, 'nl') || (one.offer.id < other.offer.id ? -1 : 1));
  return {
    sure: there.filter(({ has }) => !has.includes(null)).map(({ offer }) => offer),
    unsure: there.filter(({ has }) => has.includes(null)).map(({ offer }) => offer),
  };
}
