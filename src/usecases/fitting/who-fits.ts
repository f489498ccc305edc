import type { Viewer } from '../../database/viewer.ts';
import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import type { AskToFit } from '../../domain/fitting/facts.ts';
import { type Fit, whoFits as fitting } from '../../domain/fitting/who-fits.ts';
import type { Around } from '../around.ts';
import { knownPeople } from './known-people.ts';

export type { AskToFit } from '../../domain/fitting/facts.ts';
export type { FitReason } from '../../domain/fitting/reasons.ts';
export type { Fit } from '../../domain/fitting/who-fits.ts';

/**
 * Who of the viewer's own circle fits an ask and why, best first; for the owner's eyes only. `unlocked`: whether the private chapters are
 * open in this browser (`owner.session.unlocked`). While they are shut nobody is suggested at all: who is not safe must be left out, and
 * leaving somebody out would tell it to whoever sits beside the owner.
 */
export async function whoFits(
  viewer: Viewer,
  around: Around,
  ask: AskToFit & { readonly unlocked: boolean },
): Promise<readonly Fit[]> {
  if (!ask.unlocked) return [];
  const now = around.now();
  const today = dutchDay(now);
  return viewer.do(async (db) => {
    const { people, asked } = await knownPeople(db, now);
    const noesToday = asked.filter(({ askId, noOn }) => askId !== null && askId === ask.askId && noOn === today).length;
    return fitting(people, ask, { today, noesToday });
  });
}
