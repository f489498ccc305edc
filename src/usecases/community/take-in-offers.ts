import type { Store } from '../../database/store.ts';
import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import { type ReadServices, readServices } from '../../domain/community/hsds/read-services.ts';
import { idOfAct } from '../act-id.ts';
import { keepOffers } from './offers-nearby.ts';

/** `language`: in which the words are where the file does not say. `goodOnly`: keep the services of which nothing is wrong, also beside others. */
export type HowToTakeIn = { readonly language: string; readonly goodOnly: boolean };

/** What came out of the file, and whether it was kept. */
export type TakenIn = ReadServices & { readonly isKept: boolean };

/**
 * Takes in what there is nearby, from a value in the form of HSDS 3.1: all of it, or nothing when anything is wrong. What is in it takes the place of
 * what was kept of it; what is not in it stays. For an operator's command.
 */
export async function takeInOffers(store: Store, now: Date, value: unknown, how: HowToTakeIn): Promise<TakenIn> {
  const read = readServices(value, {
    today: dutchDay(now),
    language: how.language,
    idFrom: (what, ids) => idOfAct('what there is nearby', { actId: ids.join(' '), kind: what, said: null }),
  });
  const isKept = read.problems.length === 0 || (how.goodOnly && read.offers.length > 0);
  if (isKept) await keepOffers(store, read.offers);
  return { ...read, isKept };
}
