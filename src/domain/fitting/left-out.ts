import { kindOf } from '../consent/offered.ts';
import type { AskToFit, Known } from './facts.ts';
import { lastWent } from './last-went.ts';

/**
 * Why somebody is never suggested for an ask. `comes-for-work`: who comes as work or as a volunteer of an organisation is asked to think
 * along, not for what is asked of people of one's own.
 */
export type LeftOut =
  | 'no-person'
  | 'not-there'
  | 'unsafe'
  | 'ending'
  | 'child'
  | 'comes-for-work'
  | 'stopped'
  | 'not-let-in'
  | 'left-in-peace'
  | 'paused'
  | 'asked-already'
  /** The owner said afterwards that they would rather not do it again with them. */
  | 'not-again';

const rules: readonly (readonly [LeftOut, (known: Known, ask: AskToFit) => boolean])[] = [
  ['no-person', ({ kind }) => kind !== 'person'],
  ['not-there', ({ status }) => status === 'past' || status === 'deceased'],
  ['unsafe', ({ valence }) => valence === 'unsafe'],
  ['ending', ({ about }) => about.wish === 'end'],
  ['child', ({ about }) => about.child === true],
  ['comes-for-work', ({ about }, { kind }) => kindOf(about) === 'guest' && kind !== 'think-along'],
  ['not-let-in', ({ taking }) => taking.some(({ blocked }) => blocked)],
  ['left-in-peace', ({ taking }) => taking.some(({ notApproach }) => notApproach)],
  ['stopped', ({ taking }) => taking.length > 0 && taking.every(({ left }) => left)],
  ['paused', ({ taking }) => taking.some(({ left, paused }) => !left && paused)],
  // Whatever they answered: a no is a no to this ask, and whoever did not answer is not asked twice.
  ['asked-already', ({ asked }, { askId }) => askId !== null && asked.some((one) => one.askId === askId)],
  ['not-again', (known, ask) => lastWent(known, ask)?.again === 'no'],
];

/** Why somebody is left out of who fits, the first reason that holds; null when they may be suggested. */
export const leftOutBecause = (known: Known, ask: AskToFit): LeftOut | null =>
  rules.find(([, holds]) => holds(known, ask))?.[0] ?? null;
