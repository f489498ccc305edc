import type { AgreementAnswer } from '../../domain/agreements/agreement.ts';
import type { Said } from '../../domain/asking/answered.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { type AnswerProblem, answerAsk } from '../asking/answer-ask.ts';
import type { GuestActor } from '../guest/note-guest-act.ts';

const said: Readonly<Record<AgreementAnswer, Said>> = { agree: 'yes', decline: 'no', stop: 'stop' };

/** What somebody who takes part answers to what was asked of them: yes, no, or no longer. Said twice is said once. */
export async function answerAgreement(
  guest: GuestActor,
  around: Around,
  { id, answer }: { readonly id: string; readonly answer: AgreementAnswer },
): Promise<Result<null, AnswerProblem>> {
  const answered = await answerAsk(guest, around, { id, said: said[answer] });
  return answered.ok ? ok(null) : answered;
}
