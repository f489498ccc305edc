import { dayAfter, furthest, isDay } from '../agreements/wanted-agreement.ts';
import { tidyText } from '../circle/naming.ts';
import { type SupportKind, supportKinds } from '../circle/support-kinds.ts';
import { ok, type Result, refused } from '../result.ts';

/** Whether somebody would like help, or would give it. */
export type ChainSide = 'ask' | 'offer';

/** What somebody put in for rounds of help, as it was typed. */
export type WantedItem = { readonly support: string; readonly what: string; readonly limits: string; readonly untilOn: string };

/** As it is kept. The last day as text: 2026-11-22. */
export type TidyItem = {
  readonly support: SupportKind;
  readonly what: string;
  readonly limits: string | null;
  readonly untilOn: string;
};

export type ItemProblem =
  | 'support-unclear'
  | 'what-empty'
  | 'what-too-long'
  | 'limits-too-long'
  | 'until-unclear'
  | 'until-over'
  | 'until-too-far';

const longest = 200;

/** What was put in, tidy; or the first thing that is not clear. It always has a last day, at most eleven months from now. */
export function tidyItem(wanted: WantedItem, today: string): Result<TidyItem, ItemProblem> {
  const [what, limits] = [tidyText(wanted.what), tidyText(wanted.limits)];
  const support = supportKinds.find((kind) => kind === wanted.support);
  if (support === undefined) return refused('support-unclear');
  if (what === '') return refused('what-empty');
  if ([...what].length > longest) return refused('what-too-long');
  if ([...limits].length > longest) return refused('limits-too-long');
  if (!isDay(wanted.untilOn)) return refused('until-unclear');
  if (wanted.untilOn < today) return refused('until-over');
  if (wanted.untilOn > dayAfter(today, furthest)) return refused('until-too-far');
  return ok({ support, what, limits: limits || null, untilOn: wanted.untilOn });
}
