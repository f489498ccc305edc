import {
  leaveWaiting,
  settleTroubled,
  type TroubledLetter,
  troubledLetters,
  waitingLetters,
} from '../../database/letters/operator.ts';
import type { Store } from '../../database/open.ts';
import type { Around } from '../around.ts';

/** What an operator sees of letters: those in trouble, and how many wait since when. */
export type LettersInTrouble = {
  readonly troubled: readonly TroubledLetter[];
  readonly waiting: { readonly count: number; readonly since: Date | null };
};

/** Reads it, by ids alone. */
export const lettersInTrouble = (store: Store, around: Around): Promise<LettersInTrouble> =>
  store.as('naober_letters', null, async (db) => ({
    troubled: await troubledLetters(db),
    waiting: await waitingLetters(db, around.now()),
  }));

/** What an operator can decide about a letter in trouble: send it once more, it did arrive, or let it go. */
export const decisions = { again: 'waiting', arrived: 'sent', forget: 'dropped' } as const;
export type Decision = keyof typeof decisions;

/** Does it. False when that letter is not in trouble. */
export const decideLetter = (store: Store, around: Around, id: string, decision: Decision): Promise<boolean> =>
  store.as('naober_letters', null, (db) => settleTroubled(db, id, { state: decisions[decision], at: around.now() }));

/** Does it with every letter of which nobody knows whether it arrived. Answers how many. */
export async function decideUnsure(store: Store, around: Around, decision: Decision): Promise<number> {
  const { troubled } = await lettersInTrouble(store, around);
  const unsure = troubled.filter(({ state }) => state === 'unsure');
  for (const { id } of unsure) await decideLetter(store, around, id, decision);
  return unsure.length;
}

/** After a backup was put back: what waits in it may have gone since, so the operator decides. Answers how many. */
export const leaveToOperator = (store: Store): Promise<number> => store.as('naober_letters', null, leaveWaiting);
