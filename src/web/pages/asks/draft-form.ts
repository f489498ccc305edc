import type { WantedAsk } from '../../../domain/asking/wanted-ask.ts';
import { type ChangeProblem, changeAsk } from '../../../usecases/asking/prepare-ask.ts';
import type { AskWithPeople } from '../../../usecases/asking/read-asks.ts';
import type { AskStep } from '../../addresses.ts';
import type { Answer } from '../../page.ts';
import { type Asking, whoIn, withWho } from './asking.ts';

/** What every small form of a draft carries: the version it was drawn from, and of whom it is going to be asked. */
export const draftCarry = (asking: Asking, ask: AskWithPeople): Record<string, string> => ({
  versie: String(ask.version),
  'wie-nu': whoIn(asking).join('.'),
});

/** Where a draft is read and sent when it is known of whom; else where that is chosen. */
export const nextStep = (asking: Asking, ask: AskWithPeople, step: AskStep): string =>
  asking.places.ask(ask.id, step, withWho(whoIn(asking)));

type Kept = { readonly ask: AskWithPeople; readonly change: Partial<WantedAsk>; readonly next: AskStep };

/** Keeps what a small form changed and goes on; or answers why not. What was changed elsewhere meanwhile is never written over. */
export async function keepDraft(
  asking: Asking,
  { ask, change, next }: Kept,
  refused: (problem: ChangeProblem) => Answer | Promise<Answer>,
): Promise<Answer> {
  const { visit, asker } = asking;
  const version = Number(visit.form.get('versie'));
  const kept = await changeAsk(asker, visit.around, { askId: ask.id, version, asked: { ...ask, ...change } });
  if (kept.ok) return { kind: 'go', to: nextStep(asking, ask, next) };
  if (kept.refusal === 'no-such-ask') return { kind: 'not-found' };
  return kept.refusal === 'sent-already' ? { kind: 'go', to: asking.places.ask(ask.id) } : refused(kept.refusal);
}
