import { agreementWithId, answerAgreement as keepAnswer } from '../../database/agreements/agreements.ts';
import { type AgreementAnswer, answered } from '../../domain/agreements/agreement.ts';
import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { type GuestActor, noteGuestAct } from '../guest/note-guest-act.ts';

export type AnswerProblem = 'no-such-agreement' | 'called-off' | 'over' | 'does-not-fit';

/** What somebody who takes part answers to what was asked of them: yes, no, or no longer. No reason is asked. Said twice is said once. */
export const answerAgreement = (
  guest: GuestActor,
  around: Around,
  { id, answer }: { readonly id: string; readonly answer: AgreementAnswer },
): Promise<Result<null, AnswerProblem>> =>
  guest.own(async (db) => {
    const agreement = await agreementWithId(db, id);
    if (agreement === null || agreement.participantId !== guest.id) return refused('no-such-agreement');
    const at = around.now();
    const state = answered(agreement, answer, dutchDay(at));
    if (!state.ok) return state;
    if (state.value === agreement.state) return ok(null);
    if (!(await keepAnswer(db, { id, was: agreement.state, state: state.value, at }))) return refused('does-not-fit');
    await noteGuestAct(db, guest, around, { kind: `agreement-${state.value}`, objectId: id, under: 'own-agreements' });
    return ok(null);
  });
