import { weeksLeft } from '../../../domain/trajectory/ending.ts';
import type { TrajectoryStep } from '../../../domain/trajectory/steps.ts';
import type { Say } from '../../say/say.ts';
import { capital } from '../insight/kind-words.ts';
import { saySupport } from '../plan/plan-words.ts';

/** A step by its name. */
export const sayStep = (say: Say, { step }: Pick<TrajectoryStep, 'step'>): string => say(`coach.step${step}`);

/** Kinds of support in a row, beginning with a capital. */
export const sayKinds = (say: Say, language: string, kinds: readonly string[]): string =>
  capital(new Intl.ListFormat(language).format(kinds.map((kind) => saySupport(say, kind))), language);

type Ends = { readonly untilOn: string; readonly today: string; readonly name: string; readonly gives: readonly string[] };

/** That the coach stops soon, calmly, for the owner; null while it is far away. */
export function sayEnds(say: Say, { untilOn, today, name, gives }: Ends): string | null {
  const weeks = weeksLeft(untilOn, today);
  if (weeks === null) return null;
  if (weeks === 0) return say('coach.ends.now', { name });
  const key = gives.includes('companionship') ? 'coach.ends.owner-companionship' : 'coach.ends.owner';
  return say(key, { name, count: weeks });
}
