import { askWithId, setAskState } from '../../database/asking/asks.ts';
import type { Store } from '../../database/open.ts';
import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import type { AskState } from '../../domain/asking/ask.ts';
import { askCan } from '../../domain/asking/ask-can.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import type { Asker } from './asker.ts';
import { closeOff } from './close-asks.ts';

/** What can be done with an ask that was sent: let it rest, take it up again, or not go on with it. */
export type AskMark = 'rest' | 'goOn' | 'withdraw';

const after: Readonly<Record<AskMark, AskState>> = { rest: 'resting', goOn: 'open', withdraw: 'withdrawn' };
const kinds: Readonly<Record<AskMark, string>> = { rest: 'ask-rested', goOn: 'ask-taken-up', withdraw: 'ask-withdrawn' };

export type MarkProblem = 'no-such-ask' | 'does-not-fit';

/** Marks an ask. Said twice is said once. What is withdrawn ends for everybody who was asked. */
export async function markAsk(
  store: Store,
  asker: Asker,
  around: Around,
  { askId, mark }: { readonly askId: string; readonly mark: AskMark },
): Promise<Result<null, MarkProblem>> {
  const done = await asker.do(async (db): Promise<Result<null, MarkProblem>> => {
    const ask = await askWithId(db, askId);
    if (ask === null) return refused('no-such-ask');
    if (ask.state === after[mark]) return ok(null);
    if (!askCan[mark]({ state: ask.state, untilOn: ask.timing.untilOn }, dutchDay(around.now()))) return refused('does-not-fit');
    if (!(await setAskState(db, askId, { was: ask.state, state: after[mark] }))) return refused('does-not-fit');
    await asker.note(db, { kind: kinds[mark], objectId: askId });
    return ok(null);
  });
  if (done.ok && mark === 'withdraw') await closeOff(store, around, { askId, why: 'withdrawn' });
  return done;
}
