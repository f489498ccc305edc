import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import { dayAfter, tidyAgreement, type WantedAgreement, type WantedProblem } from '../../domain/agreements/wanted-agreement.ts';
import { tidyAsk } from '../../domain/asking/wanted-ask.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import type { Asker } from './asker.ts';
import { prepareHere } from './prepare-ask.ts';
import { type RecipientProblem, reachable } from './reach.ts';
import { sendHere } from './send-ask.ts';

export type AskProblem = WantedProblem | Exclude<RecipientProblem, 'no-address'> | 'not-with-help';

/** What is asked of whom, as it was typed. */
export type Asking = WantedAgreement & { readonly actId: string; readonly participantId: string | null };

/** Asks one thing of one person who takes part, without drafts between: an ask like any other. The same form sent again is the same one. */
export async function askAtOnce(
  asker: Asker,
  around: Around,
  { actId, participantId, ...wanted }: Asking,
): Promise<Result<{ agreementId: string }, AskProblem>> {
  const today = dutchDay(around.now());
  const tidy = tidyAgreement(wanted, today);
  if (!tidy.ok) return tidy;
  if (participantId === null) return refused('nobody');
  if (!asker.alone) return refused('not-with-help');
  const { fromOn, untilOn, ...said } = tidy.value;
  const timing = { startsOn: fromOn, untilOn, startsAt: null, minutes: null, rule: null };
  const [answerBy = untilOn] = [untilOn, dayAfter(today, 7)].toSorted();
  const asked = tidyAsk({ kind: 'help', ...said, timing, answerBy }, today);
  if (!asked.ok) throw new Error(`What was tidy could not be asked: ${asked.refusal}.`);
  return asker.do(async (db) => {
    const one = { participantId, channel: null };
    const who = await reachable(db, asker, around, one);
    if (!who.ok) return refused(who.refusal === 'no-address' ? 'nobody' : who.refusal);
    const prepared = await prepareHere(db, asker, around, { actId, asked: asked.value });
    const askId = prepared.ok ? prepared.value.askId : '';
    const sent = await sendHere(db, asker, around, { actId, askId, to: [one] });
    const [agreementId] = sent.ok ? sent.value.agreementIds : [];
    if (agreementId === undefined) throw new Error(`It could not be asked: ${sent.ok ? 'of nobody' : sent.refusal}.`);
    return ok({ agreementId });
  });
}
