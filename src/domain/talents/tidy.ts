import { tidyText } from '../circle/naming.ts';
import { ok, type Result, refused } from '../result.ts';
import { type LimitKind, type Limits, limitKinds } from './talent.ts';

/** The longest text of one's own, in code points: what it is, or one limit. */
export const longestTalentWords = 120;

/** Own words as they are kept: null when nothing was typed. */
export function tidyTalentWords(text: string): Result<string | null, 'words-too-long'> {
  const words = tidyText(text);
  if ([...words].length > longestTalentWords) return refused('words-too-long');
  return ok(words === '' ? null : words);
}

/** Limits as they are kept, or which of them is too long. */
export function tidyLimits(
  typed: Readonly<Record<LimitKind, string>>,
): Result<Limits, 'words-too-long'> & { readonly at?: LimitKind } {
  const tidy = limitKinds.map((kind) => [kind, tidyTalentWords(typed[kind])] as const);
  const wrong = tidy.find(([, result]) => !result.ok);
  if (wrong !== undefined) return { ...refused('words-too-long'), at: wrong[0] };
  const said = (kind: LimitKind) => tidy.flatMap(([one, result]) => (one === kind && result.ok ? [result.value] : []))[0] ?? null;
  return ok({ place: said('place'), often: said('often'), long: said('long'), notSo: said('notSo'), costs: said('costs') });
}
