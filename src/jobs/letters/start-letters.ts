import { setTimeout as wait } from 'node:timers/promises';
import type { Store } from '../../database/open.ts';
import type { Around } from '../../usecases/around.ts';
import { weeklyRound } from '../../usecases/letters/weekly-round.ts';
import { inRounds } from '../rounds.ts';
import { type LettersOut, sendLetters } from './send-letters.ts';
import { takeBounces } from './take-bounces.ts';

const every = 2_000;
/** How often it is looked whether letters with what comes are due, in ms. */
const weeklyEvery = 600_000;
/** How long stopping waits for the letter under way, in ms. */
const patience = 1_800;

/**
 * Sends letters while the program runs, puts those with what comes when it is their time, and takes in what came back (`bounces`: a folder). What goes wrong is told once in a row. Stopping waits
 * a moment for the letter under way.
 */
export function startLetters(
  store: Store,
  around: Around,
  { bounces, ...out }: Omit<LettersOut, 'stopping'> & { readonly bounces: string },
): { stop(): Promise<unknown> } {
  let stopped = false;
  const round = inRounds(
    async () => {
      await takeBounces(store, around, bounces);
      await sendLetters(store, around, { ...out, stopping: () => stopped });
    },
    every,
    out.onProblem,
  );
  const byMail = out.carriers.mail !== undefined;
  const weekly = byMail ? inRounds(() => weeklyRound(store, around), weeklyEvery, out.onProblem) : null;
  return {
    stop: () => {
      stopped = true;
      return Promise.race([Promise.all([round.stop(), weekly?.stop()]), wait(patience)]);
    },
  };
}
