import type { Store } from '../src/database/open.ts';
import { viewerOf } from '../src/database/viewer.ts';
import { daysOfTiming } from '../src/domain/agenda/days-of-timing.ts';
import { dutchDay } from '../src/domain/agreements/dutch-day.ts';
import { dayAfter } from '../src/domain/agreements/wanted-agreement.ts';
import { askSubstitute } from '../src/usecases/agenda/ask-substitute.ts';
import { changeTurn } from '../src/usecases/agenda/change-turn.ts';
import type { Around } from '../src/usecases/around.ts';
import type { Asked } from './tell-asks.ts';
import { told } from './telling.ts';

/** A time somebody can't, now that they are away. */
export type AwayTime = { readonly agreementId: string; readonly day: string; readonly by: string };

/** What came of the answers: who stands in is asked in the name of the owner, and the owner says of a time that is over that it took place. */
export async function afterAnswers(
  store: Store,
  around: Around,
  ownerId: string,
  { asked, away }: { readonly asked: readonly Asked[]; readonly away: readonly AwayTime[] },
): Promise<void> {
  for (const time of away) await askSubstitute(store, around, { ownerId, ...time });
  const today = dutchDay(around.now());
  for (const { id, of, timing } of asked) {
    if (of.happened === undefined) continue;
    const day = daysOfTiming(timing, timing.startsOn, dayAfter(today, -1)).at(-1);
    if (day === undefined) throw new Error(`What ${of.name} does has not been yet.`);
    told(await changeTurn(viewerOf(store, ownerId), around, { agreementId: id, day, does: 'done' }));
  }
}
