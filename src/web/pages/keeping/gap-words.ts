import { type GapKey, gapKeyOf, gaps } from '../../../domain/keeping/gaps.ts';
import type { Say } from '../../say/say.ts';

/** The gap nearest to so many days, for what came from elsewhere. */
const nearest = (days: number): GapKey =>
  gapKeyOf(days) ?? [...gaps].sort((one, other) => Math.abs(one.days - days) - Math.abs(other.days - days))[0]?.key ?? 'month';

/** How often, in words: "elke maand". */
export const sayHowOften = (say: Say, days: number): string => say(`keeping.gap.${nearest(days)}`);

/** How long, in words: "drie maanden". */
export const sayHowLong = (say: Say, days: number): string => say(`keeping.longest.${nearest(days)}`);
