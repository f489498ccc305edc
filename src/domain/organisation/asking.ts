import { tidyText } from '../circle/naming.ts';
import type { GrantSet } from '../consent/grant-sets.ts';
import { ok, type Result, refused } from '../result.ts';

/** What a worker can ask an owner for. Typing along is settled at the table, and own agreements come with an ask. */
export const askableSets = [
  'who-helps',
  'circle-list',
  'circle-drawing',
  'plan',
  'suggest',
  'own-view',
  'steer-trajectory',
  'progress',
  'chains',
] as const satisfies readonly GrantSet[];
export type AskableSet = (typeof askableSets)[number];

/** For how many weeks can be asked. A professional six is usual; a coach may ask for a whole trajectory. */
export const askableWeeks = [2, 6, 12, 26, 52] as const;
export const usualWeeks = 6;

/** How many days what was asked can be answered; then it is over, also while it still stands there. */
export const answerableDays = 90;

/** Whether what was asked at this moment, and was not answered, is over. */
export const isRequestOver = (
  { answer, askedAt }: { readonly answer: string | null; readonly askedAt: Date },
  at: Date,
): boolean => answer === null && askedAt.getTime() <= at.getTime() - answerableDays * 86_400_000;

/** The longest purpose, in letters: one sentence. */
export const longestPurpose = 200;

export type Asking = { readonly purpose: string; readonly sets: readonly AskableSet[]; readonly weeks: number };
export type AskingProblem = 'purpose-empty' | 'purpose-too-long' | 'no-sets' | 'weeks-unknown';

/** What was asked, when it is whole: a purpose in one sentence, at least one set, a period that exists. */
export function askingIn(typed: {
  readonly purpose: string;
  readonly sets: readonly string[];
  readonly weeks: string;
}): Result<Asking, AskingProblem> {
  const purpose = tidyText(typed.purpose).replace(/\s+/g, ' ');
  if (purpose === '') return refused('purpose-empty');
  if (purpose.length > longestPurpose) return refused('purpose-too-long');
  const sets = askableSets.filter((one) => typed.sets.includes(one));
  if (sets.length === 0) return refused('no-sets');
  const weeks = askableWeeks.find((one) => String(one) === typed.weeks);
  return weeks === undefined ? refused('weeks-unknown') : ok({ purpose, sets, weeks });
}
