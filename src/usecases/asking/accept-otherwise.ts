import { holdAsked } from '../../database/asking/asked.ts';
import { type Agreed, keepAgreedOtherwise } from '../../database/asking/otherwise.ts';
import { takePlace } from '../../database/asking/places.ts';
import type { Store } from '../../database/open.ts';
import { daysOfTiming } from '../../domain/agenda/days-of-timing.ts';
import type { Timing } from '../../domain/agenda/timing.ts';
import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import { inRhythm, rhythmInWords } from '../../domain/asking/rhythm-in-words.ts';
import { timingProblem, type WantedAskProblem } from '../../domain/asking/wanted-ask.ts';
import { tidyText } from '../../domain/circle/naming.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import type { Asker } from './asker.ts';
import { closeTaken } from './close-asks.ts';

export type OtherwiseProblem = 'no-such-agreement' | 'nothing-proposed' | 'taken' | WantedAskProblem;

type Accepting = {
  readonly id: string;
  /** What they proposed, as the form showed it: when they said something else meanwhile nothing is agreed. */
  readonly proposed: string;
  readonly timing: Timing;
  readonly whenWords: string;
};

/** What was proposed, put in a timing: the rhythm that the words speak of, else as it was asked; from its first day that is not over today. */
export const proposedTiming = (timing: Timing, words: string, today: string): Timing => {
  const rhythm = rhythmInWords(words);
  const proposed = rhythm === null ? timing : inRhythm(timing, rhythm);
  if (proposed.startsOn >= today) return proposed;
  return { ...proposed, startsOn: daysOfTiming(proposed, today, proposed.untilOn)[0] ?? proposed.startsOn };
};

/**
 * Accepts what somebody said they could do instead. As they said it, it is agreed at once. With anything else in it it is asked of them once
 * more: nobody agrees to what they did not say. Answers which of both it became.
 */
export async function acceptOtherwise(
  store: Store,
  asker: Asker,
  around: Around,
  accepting: Accepting,
): Promise<Result<'agreed' | 'asked-again', OtherwiseProblem>> {
  const at = around.now();
  const today = dutchDay(at);
  const problem = timingProblem(accepting.timing, today);
  if (problem !== null) return refused(problem);
  const done = await asker.do(async (db): Promise<Result<'agreed' | 'asked-again', OtherwiseProblem>> => {
    const asked = await holdAsked(db, accepting.id);
    if (asked === null || asked.askId === null) return refused('no-such-agreement');
    if (asked.answerWords !== accepting.proposed) return refused('nothing-proposed');
    if (asked.state === 'agreed') return ok('agreed');
    if (asked.answer !== 'otherwise') return refused('nothing-proposed');
    const asProposed = isSame(accepting.timing, proposedTiming(asked.timing, asked.answerWords, today));
    const agreed: Agreed = { timing: accepting.timing, whenWords: tidyText(accepting.whenWords) || null, at };
    if (asProposed && !(await takePlace(db, asked.askId, at))) return refused('taken');
    await keepAgreedOtherwise(db, accepting.id, agreed, asProposed);
    await asker.note(db, { kind: asProposed ? 'agreement-agreed' : 'agreement-asked-again', objectId: accepting.id });
    return ok(asProposed ? 'agreed' : 'asked-again');
  });
  if (done.ok && done.value === 'agreed') await closeTaken(store, around);
  return done;
}

const isSame = (one: Timing, other: Timing): boolean =>
  one.rule === other.rule &&
  one.startsOn === other.startsOn &&
  one.untilOn === other.untilOn &&
  one.startsAt === other.startsAt &&
  one.minutes === other.minutes;
