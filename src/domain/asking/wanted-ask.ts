import type { Timing } from '../agenda/timing.ts';
import { dayAfter, furthest, isDay } from '../agreements/wanted-agreement.ts';
import { tidyText } from '../circle/naming.ts';
import { ok, type Result, refused } from '../result.ts';
import type { AskKind, AskPieces } from './ask.ts';

/** An ask as it was typed. Days as text: 2026-11-22. What is left out was not said. */
export type WantedAsk = {
  readonly kind: AskKind;
  readonly support?: string | null;
  readonly what: string;
  /** Something said beside it, in own words. */
  readonly words?: string | null;
  readonly pieces?: AskPieces | null;
  readonly timing: Timing;
  readonly whenWords?: string | null;
  readonly limits?: string | null;
  readonly inReturn?: string | null;
  readonly answerBy: string;
  /** How many people are enough; one when left out. */
  readonly wanted?: number;
  /** Whom it is for, when it is not for who asks. */
  readonly forName?: string | null;
  readonly forOwnerId?: string | null;
  /** In which language own words are written; Dutch when left out. */
  readonly language?: string;
};

/** As it is kept: no spaces around it, null where nothing was said. */
export type TidyAsk = { readonly [Part in keyof Required<WantedAsk>]: Exclude<Required<WantedAsk>[Part], undefined> };

export type WantedAskProblem =
  | 'what-empty'
  | 'too-long'
  | 'from-unclear'
  | 'until-unclear'
  | 'until-before-from'
  | 'until-over'
  | 'until-too-far'
  | 'time-unclear'
  | 'answer-unclear'
  | 'answer-over'
  | 'answer-too-late'
  | 'wanted-unclear';

const longest = 200;
const longestWords = 1000;
const longestTogether = 400;
const time = /^([01]\d|2[0-3]):[0-5]\d$/;
const rule = /^FREQ=[A-Z0-9=;,+-]{1,195}$/;

/** An ask, tidy; or the first thing that is not clear. It always has an end, at most eleven months from now, and a day to answer by. */
export function tidyAsk(asked: WantedAsk, today: string): Result<TidyAsk, WantedAskProblem> {
  const what = tidyText(asked.what);
  const words = said(asked.words);
  const [whenWords, limits, inReturn] = [said(asked.whenWords), said(asked.limits), said(asked.inReturn)];
  const forName = said(asked.forName);
  if (what === '') return refused('what-empty');
  if ([what, whenWords, limits, inReturn, forName].some((text) => text !== null && isTooLong(text))) return refused('too-long');
  if (words !== null && [...words].length > longestWords) return refused('too-long');
  const problem = timingProblem(asked.timing, today) ?? answerProblem(asked, today);
  if (problem !== null) return refused(problem);
  const wanted = asked.wanted ?? 1;
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > 50) return refused('wanted-unclear');
  const { kind, support = null, pieces = null, timing, answerBy, forOwnerId = null, language = 'nl' } = asked;
  return ok({
    kind,
    support,
    what,
    words,
    pieces,
    timing,
    whenWords,
    limits,
    inReturn,
    answerBy,
    wanted,
    forName,
    forOwnerId,
    language,
  });
}

const said = (text: string | null | undefined): string | null => tidyText(text ?? '') || null;

const isTooLong = (text: string) => [...text].length > longest || text.length > longestTogether;

/** What is not clear about when something is, or null. */
export function timingProblem(timing: Timing, today: string): WantedAskProblem | null {
  const { startsOn, untilOn, startsAt, minutes } = timing;
  if (!isDay(startsOn)) return 'from-unclear';
  if (!isDay(untilOn)) return 'until-unclear';
  if (untilOn < startsOn) return 'until-before-from';
  if (untilOn < today) return 'until-over';
  if (untilOn > dayAfter(today, furthest)) return 'until-too-far';
  if (startsAt !== null && !time.test(startsAt)) return 'time-unclear';
  if (minutes !== null && (!Number.isInteger(minutes) || minutes < 1 || minutes > 1440)) return 'time-unclear';
  return timing.rule === null || rule.test(timing.rule) ? null : 'time-unclear';
}

function answerProblem({ answerBy, timing }: WantedAsk, today: string): WantedAskProblem | null {
  if (!isDay(answerBy)) return 'answer-unclear';
  if (answerBy < today) return 'answer-over';
  return answerBy > timing.untilOn ? 'answer-too-late' : null;
}
