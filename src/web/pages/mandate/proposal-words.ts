import type { ReadProposal } from '../../../usecases/mandate/read-mandates.ts';
import { dayIn } from '../../say/day.ts';
import type { Language } from '../../say/languages.ts';
import type { Say } from '../../say/say.ts';

type Proposal = Pick<ReadProposal, 'state' | 'about' | 'happensOn'>;

/** What becomes of a proposal when the owner, who reads it now, says nothing. */
export function sayIfSilent(say: Say, language: Language, { state, about: name, happensOn }: Proposal): string {
  if (state === 'objection' || state === 'conflict' || state === 'no-mandate') return say(`mandate.state.${state}`, { name });
  return say('mandate.state.waiting', { name, day: dayIn(language, happensOn) });
}

/** What becomes of it as things stand: nothing at all while the owner did not open it. */
export const sayState = (say: Say, language: Language, proposal: Proposal): string =>
  proposal.state === 'not-yet-told' ? say('mandate.state.not-yet-told') : sayIfSilent(say, language, proposal);
