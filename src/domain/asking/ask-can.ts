import type { AskState } from './ask.ts';

type Known = { readonly state: AskState; readonly untilOn: string };

/** What can be done with an ask; the same table shows the buttons and refuses the forms. */
export const askCan = {
  /** What it says is not changed any more once somebody can read it. */
  change: ({ state }: Known): boolean => state === 'draft',
  send: ({ state, untilOn }: Known, today: string): boolean => untilOn >= today && (state === 'draft' || askable.includes(state)),
  rest: ({ state }: Known): boolean => state === 'open',
  goOn: ({ state, untilOn }: Known, today: string): boolean => state === 'resting' && untilOn >= today,
  withdraw: ({ state }: Known): boolean => state !== 'draft' && state !== 'withdrawn',
  throwAway: ({ state }: Known): boolean => state === 'draft',
} as const;

/** In which states somebody can still be asked, or say yes. */
const askable: readonly AskState[] = ['open', 'resting'];
