import type { Timing } from '../agenda/timing.ts';
import type { AgreementState } from '../agreements/agreement.ts';
import { dutchDay } from '../agreements/dutch-day.ts';
import type { AskAnswer, AskState } from './ask.ts';

type Heard = { readonly state: AgreementState; readonly answer: AskAnswer | null; readonly answeredAt: Date | null };
type Known<Person extends Heard> = {
  readonly state: AskState;
  readonly answerBy: string;
  readonly timing: Pick<Timing, 'untilOn'>;
  readonly people: readonly Person[];
};

const isNo = ({ state }: Heard) => state === 'declined';

/** How many people said today that they can't; for this ask alone, and only to be quiet after three. */
export const noesToday = ({ people }: { readonly people: readonly Heard[] }, now: Date): number =>
  people.filter((one) => isNo(one) && one.answeredAt !== null && dutchDay(one.answeredAt) === dutchDay(now)).length;

/** How many could not, when that is all that was heard and nobody is waited for; else null. */
export const onlyNoes = ({ people }: { readonly people: readonly Heard[] }): number | null =>
  people.length > 0 && people.every(isNo) ? people.length : null;

/** Who said nothing, once the day is over by which an answer would have helped. */
export const silentAfter = <Person extends Heard>({ people, answerBy, timing }: Omit<Known<Person>, 'state'>, today: string) =>
  answerBy < today && timing.untilOn >= today ? people.filter(({ state, answer }) => state === 'asked' && answer === null) : [];

/** After so many noes on a day nothing more is suggested that day. */
const quietAfter = 3;

/** What an open ask waits for from who asks: an answer to another proposal, or what to do after noes or silence. Null: nothing. */
export function waitsFor<Person extends Heard>(ask: Known<Person>, now: Date): 'otherwise' | 'only-noes' | 'silence' | null {
  const today = dutchDay(now);
  if (ask.state !== 'open' || ask.timing.untilOn < today || noesToday(ask, now) >= quietAfter) return null;
  if (ask.people.some(({ state, answer }) => state === 'asked' && answer === 'otherwise')) return 'otherwise';
  if (onlyNoes(ask) !== null) return 'only-noes';
  return silentAfter(ask, today).length > 0 ? 'silence' : null;
}
