import { tidyText } from '../circle/naming.ts';
import { ok, type Result, refused } from '../result.ts';

/** What is asked, as it was typed. Days as text: 2026-11-22. */
export type WantedAgreement = {
  readonly what: string;
  readonly whenWords: string;
  readonly limits: string;
  readonly fromOn: string;
  readonly untilOn: string;
};

/** As it is kept: no spaces around it, null where nothing was said. */
export type TidyAgreement = {
  readonly what: string;
  readonly whenWords: string | null;
  readonly limits: string | null;
  readonly fromOn: string;
  readonly untilOn: string;
};

export type WantedProblem =
  | 'what-empty'
  | 'too-long'
  | 'from-unclear'
  | 'until-unclear'
  | 'until-before-from'
  | 'until-over'
  | 'until-too-far';

const longest = 200;
/** In days: so that being allowed to see it, thirty days longer, still ends within a year. */
export const furthest = 330;
const day = 86_400_000;

/** A day on the calendar, as text; 2026-02-30 is none. */
export function isDay(text: string): boolean {
  const moment = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return moment !== null && !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 10) === text;
}

/** So many days after a day, as text. */
export const dayAfter = (text: string, days: number): string =>
  new Date(Date.parse(`${text}T00:00:00Z`) + days * day).toISOString().slice(0, 10);

/** What is asked, tidy; or the first thing that is not clear. It always has an end, at most eleven months from now. */
export function tidyAgreement(wanted: WantedAgreement, today: string): Result<TidyAgreement, WantedProblem> {
  const [what, whenWords, limits] = [tidyText(wanted.what), tidyText(wanted.whenWords), tidyText(wanted.limits)];
  const { fromOn, untilOn } = wanted;
  if (what === '') return refused('what-empty');
  if ([what, whenWords, limits].some((text) => [...text].length > longest)) return refused('too-long');
  if (!isDay(fromOn)) return refused('from-unclear');
  if (!isDay(untilOn)) return refused('until-unclear');
  if (untilOn < fromOn) return refused('until-before-from');
  if (untilOn < today) return refused('until-over');
  if (untilOn > dayAfter(today, furthest)) return refused('until-too-far');
  return ok({ what, whenWords: whenWords || null, limits: limits || null, fromOn, untilOn });
}
