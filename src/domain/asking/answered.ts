import { type AgreementState, agreementCan, isPast } from '../agreements/agreement.ts';
import { ok, type Result, refused } from '../result.ts';
import type { AskAnswer } from './ask.ts';

/** What somebody says to what was asked of them: an answer, or that they do no longer what they agreed to. */
export type Said = AskAnswer | 'stop';

/** What an answer makes of it: the state it gets, and how many places among those who say yes it takes (1), gives back (-1), or neither. */
export type Outcome = { readonly state: AgreementState; readonly answer: AskAnswer | null; readonly places: -1 | 0 | 1 };

type Known = { readonly state: AgreementState; readonly untilOn: string; readonly answer: AskAnswer | null };

const stateAfter: Readonly<Record<AskAnswer, AgreementState>> = {
  yes: 'agreed',
  no: 'declined',
  'not-now': 'declined',
  'somebody-else': 'declined',
  otherwise: 'asked',
};

/**
 * What becomes of what was asked when it is answered. Every answer can be corrected until its last day is over; what was called off cannot
 * be answered any more. Who agreed and thinks again stops, whatever the words: nobody has to say why.
 */
export function outcome(known: Known, said: Said, today: string): Result<Outcome, 'called-off' | 'over' | 'does-not-fit'> {
  if (known.state === 'called-off') return refused('called-off');
  if (isPast(known, today)) return refused('over');
  const held = known.state === 'agreed';
  if (said === 'stop') {
    if (known.state === 'stopped') return ok({ state: 'stopped', answer: known.answer, places: 0 });
    return agreementCan.stop(known, today) ? ok({ state: 'stopped', answer: known.answer, places: -1 }) : refused('does-not-fit');
  }
  const state = stateAfter[said];
  const places = state === 'agreed' && !held ? 1 : state !== 'agreed' && held ? -1 : 0;
  return ok({ state, answer: said, places });
}
