import { dutchDay } from '../../../domain/agreements/dutch-day.ts';
import { dayAfter } from '../../../domain/agreements/wanted-agreement.ts';
import { type AskMark, markAsk } from '../../../usecases/asking/mark-ask.ts';
import { prepareAs, throwAskAway } from '../../../usecases/asking/prepare-ask.ts';
import type { AskWithPeople } from '../../../usecases/asking/read-asks.ts';
import { remindNow } from '../../../usecases/asking/remind.ts';
import type { Answer } from '../../page.ts';
import { type Asking, actIn, bothAsk, withAsk } from './asking.ts';

const marks: readonly AskMark[] = ['rest', 'goOn', 'withdraw'];

/** What is done with an ask: let it rest, take it up, not go on with it, make a smaller one of it, throw a draft away. */
export const askActs = bothAsk('act', ({ ask }) => ask(':id', '/doe'), {
  post: withAsk(async (asking, ask) => {
    const { visit, asker, places } = asking;
    const what = visit.form.get('doe');
    if (what === 'throwAway') {
      await throwAskAway(asker, ask.id);
      return { kind: 'go', to: places.list };
    }
    if (what === 'smaller') return makeSmaller(asking, ask);
    const mark = marks.find((one) => one === what);
    if (mark !== undefined) await markAsk(visit.store, asker, visit.around, { askId: ask.id, mark });
    return { kind: 'go', to: places.ask(ask.id) };
  }),
});

/** A new draft that says the same, to make smaller before it is sent; the one that was asked rests. */
async function makeSmaller(asking: Asking, ask: AskWithPeople): Promise<Answer> {
  const { visit, asker, places } = asking;
  const today = dutchDay(visit.around.now());
  const startsOn = ask.timing.startsOn > today ? ask.timing.startsOn : dayAfter(today, 1);
  const [, untilOn = startsOn] = [startsOn, ask.timing.untilOn].toSorted();
  const timing = { ...ask.timing, startsOn, untilOn };
  const answerBy = ask.answerBy > today && ask.answerBy <= untilOn ? ask.answerBy : startsOn;
  const made = await prepareAs(asker, visit.around, { ...ask, timing, answerBy, actId: actIn(visit) });
  if (!made.ok) return { kind: 'go', to: places.ask(ask.id) };
  await markAsk(visit.store, asker, visit.around, { askId: ask.id, mark: 'rest' });
  return { kind: 'go', to: places.ask(made.value.askId, '/wat') };
}

/** Somebody who did not answer is asked once more, and never again. */
export const askRemind = bothAsk('remind', ({ asked }) => asked(':id', '/herinner'), {
  post: async ({ visit, asker, places }) => {
    const id = visit.params['id'] ?? '';
    const done = await remindNow(asker, visit.around, id);
    return !done.ok && done.refusal === 'no-such-agreement' ? { kind: 'not-found' } : { kind: 'go', to: places.asked(id) };
  },
});
