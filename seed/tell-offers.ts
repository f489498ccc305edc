import { dutchDay } from '../src/domain/agreements/dutch-day.ts';
import { dayAfter } from '../src/domain/agreements/wanted-agreement.ts';
import type { Offer, OfferTime, Place } from '../src/domain/community/offer.ts';
import { idOfAct } from '../src/usecases/act-id.ts';
import type { Around } from '../src/usecases/around.ts';
import { offers, type ToldOffer, type ToldTime } from './offers.ts';
import { timingOf } from './when.ts';

const idOfStory = (kind: string, name: string): string => idOfAct('the example town', { actId: name, kind, said: null });

/** What is not told is not known. */
const unknown: Omit<Offer, 'id' | 'place' | 'kind' | 'name' | 'confirmedOn' | 'times'> = {
  ...{ description: null, shared: null, limits: null, givesBack: null, costs: null, free: null, quiet: null, walkIn: null },
  ...{ oneToOne: null, welcomedBy: null, phone: null, mail: null, site: null, language: 'nl', state: 'active' },
};

function timeOf({ when, quiet = null, words = null }: ToldTime, today: string): OfferTime {
  const timing = timingOf(when, { from: dayAfter(today, -60), until: today, today });
  return { ...timing, untilOn: null, quiet, words };
}

const placeOf = (at: Omit<Place, 'id'>): Place => ({ ...at, id: idOfStory('place', `${at.organisation}, ${at.name}`) });

/** What there is in and around the town, as it is on the day of the story's now. */
export function offersOfTown(around: Around): readonly Offer[] {
  const today = dutchDay(around.now());
  return offers.map(({ slug, at, confirmed, times, ...told }: ToldOffer) => ({
    ...unknown,
    ...told,
    id: idOfStory('offer', slug),
    place: placeOf(at),
    confirmedOn: dayAfter(today, -confirmed),
    times: times.map((time) => timeOf(time, today)),
  }));
}
