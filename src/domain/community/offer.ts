import type { Timing } from '../agenda/timing.ts';

/** What is done there. */
export const offerKinds = [
  'meal',
  'drop-in',
  'garden',
  'moving',
  'making',
  'music',
  'games',
  'learning',
  'repairing',
  'company',
  'help',
  'other',
] as const;
export type OfferKind = (typeof offerKinds)[number];

/** 'closed-for-now': it comes back; 'stopped': it is not there any more. HSDS calls these active, temporarily closed, and inactive or defunct. */
export const offerStates = ['active', 'closed-for-now', 'stopped'] as const;
export type OfferState = (typeof offerStates)[number];

/** What one can look for in an offer; null is not known, and not no. */
export const traits = ['quiet', 'walkIn', 'oneToOne', 'free', 'stepFree'] as const;
export type Trait = (typeof traits)[number];

/** Where it is, and of which organisation (HSDS: location, organization). */
export type Place = {
  readonly id: string;
  readonly organisation: string;
  readonly name: string;
  readonly street: string | null;
  readonly postalCode: string | null;
  readonly town: string | null;
  readonly stepFree: boolean | null;
  readonly accessWords: string | null;
};

/** When it is (HSDS: schedule): as in an agenda, perhaps without a last day. `quiet`: there are few people then. */
export type OfferTime = Omit<Timing, 'untilOn'> & {
  readonly untilOn: string | null;
  readonly quiet: boolean | null;
  readonly words: string | null;
};

/** What is offered somewhere nearby (HSDS: service at a location). `language`: in which its words are. `confirmedOn`: a day. */
export type Offer = {
  readonly id: string;
  readonly place: Place;
  readonly kind: OfferKind;
  readonly name: string;
  readonly description: string | null;
  /** What people there have in common. */
  readonly shared: string | null;
  /** How it is kept small: how many, what not. */
  readonly limits: string | null;
  /** What one may do there oneself. */
  readonly givesBack: string | null;
  readonly costs: string | null;
  readonly free: boolean | null;
  readonly quiet: boolean | null;
  readonly walkIn: boolean | null;
  readonly oneToOne: boolean | null;
  /** Who welcomes whoever comes for the first time. */
  readonly welcomedBy: string | null;
  readonly phone: string | null;
  readonly mail: string | null;
  readonly site: string | null;
  readonly language: string;
  readonly state: OfferState;
  readonly confirmedOn: string;
  readonly times: readonly OfferTime[];
};

/** Whether an offer has a trait; null when that is not known. One time with few people is enough to be quiet. */
export function hasTrait(offer: Offer, trait: Trait): boolean | null {
  switch (trait) {
    case 'stepFree':
      return offer.place.stepFree;
    case 'quiet':
      return offer.times.some(({ quiet }) => quiet === true) || offer.quiet;
    default:
      return offer[trait];
  }
}
