import { setTimeout as wait } from 'node:timers/promises';
import type { Store } from '../../database/open.ts';
import type { Around } from '../../usecases/around.ts';
import { inRounds } from '../rounds.ts';
import { type LettersOut, sendLetters } from './send-letters.ts';
import { takeBounces } from './take-bounces.ts';

const every = 2_000;
/** How long stopping waits for the letter under way, in ms. */
const patience = 1_800;

/**
 * Sends letters while the program runs, and takes in what came back (`bounces`: a folder). What goes wrong is told once in a row. Stopping waits
 * a moment for the letter under way.
 */
export function startLetters(
  store: Store,
  around: Around,
  { bounces, ...out }: Omit<LettersOut, 'stopping'> & { readonly bounces: string },
): { stop(): Promise<void> } {
  let stopped = false;
  const round = inRounds(
    async () => {
      await takeBounces(store, around, bounces);
      await sendLetters(store, around, { ...out, stopping: () => stopped });
    },
    every,
    out.onProblem,
  );
  return {
    stop: () => {
      stopped = true;
      return Promise.race([round.stop(), wait(patience)]);
    },
  };
}
