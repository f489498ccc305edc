import type { Shares } from '../takes-part.ts';

/** Danny came in with names and all. When it did not feel safe any more, Rosa took that back; nothing told him. */
export const rosaShares: Shares = {
  people: [
    {
      name: 'Danny',
      kind: 'member',
      place: 'Danny',
      added: 64,
      joined: 63,
      gives: [{ sets: ['circle-list'], since: 63, days: 365, purpose: 'Hij vroeg erom' }],
      looked: [
        [62, 'circle-list'],
        [40, 'circle-list'],
        [22, 'circle-list'],
      ],
      lowered: 20,
    },
  ],
};
