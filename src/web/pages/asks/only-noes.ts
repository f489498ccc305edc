import { dutchDay } from '../../../domain/agreements/dutch-day.ts';
import type { AskWithPeople, NamedAsked } from '../../../usecases/asking/read-asks.ts';

const isNo = ({ state }: NamedAsked) => state === 'declined';

/** How many people said today that they can't; for this ask alone, and only to be quiet after three. */
export const noesToday = ({ people }: AskWithPeople, now: Date): number =>
  people.filter((one) => isNo(one) && one.answeredAt !== null && dutchDay(one.answeredAt) === dutchDay(now)).length;

/** How many could not, when that is all that was heard and nobody is waited for; else null. */
export const onlyNoes = ({ people }: AskWithPeople): number | null =>
  people.length > 0 && people.every(isNo) ? people.length : null;
