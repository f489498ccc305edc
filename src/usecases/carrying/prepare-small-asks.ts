import type { Viewer } from '../../database/viewer.ts';
import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import { dayAfter } from '../../domain/agreements/wanted-agreement.ts';
import type { AskKind } from '../../domain/asking/ask.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { type PrepareProblem, prepareAsk } from '../asking/prepare-ask.ts';

/** Something small to ask, in words as they are shown; `support` is the kind of support it is a part of, `forName` whom it is for. */
export type SmallAsk = {
  readonly what: string;
  readonly support: string | null;
  readonly forName: string | null;
  readonly kind?: AskKind;
};

/** In days: how long what is prepared runs, and by when an answer would help. Both can be changed before it is asked. */
const lasts = 28;
const answerIn = 7;
/** What an ask keeps of a kind of support. */
const longestKind = 40;

/** Prepares asks, each a draft that nobody but the owner sees: nothing is sent. The same form again gives the same drafts; answers how many. */
export async function prepareSmallAsks(
  viewer: Viewer,
  around: Around,
  { actId, asks }: { readonly actId: string; readonly asks: readonly SmallAsk[] },
): Promise<Result<{ readonly askIds: readonly string[] }, PrepareProblem>> {
  const today = dutchDay(around.now());
  const timing = { startsOn: today, untilOn: dayAfter(today, lasts), startsAt: null, minutes: null, rule: null };
  const askIds: string[] = [];
  for (const { what, support, forName, kind = 'help' } of asks) {
    const fits = support !== null && support.length <= longestKind ? support : null;
    const asked = { actId, kind, what, support: fits, forName, timing, answerBy: dayAfter(today, answerIn) };
    const prepared = await prepareAsk(viewer, around, asked);
    if (!prepared.ok) return prepared;
    askIds.push(prepared.value.askId);
  }
  return ok({ askIds });
}
