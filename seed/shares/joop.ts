import type { Shares } from '../takes-part.ts';

/** Daan asked Joop to look along for help in the house. Joop gave two things, for six weeks. Something Daan suggested waits. */
export const joopShares: Shares = {
  people: [
    {
      name: 'Daan',
      kind: 'guest',
      place: 'Daan',
      role: 'wijkteam',
      worker: 'daan',
      added: 21,
      joined: 21,
      gives: [{ sets: ['who-helps', 'suggest'], since: 21, days: 42, purpose: 'Hulp in het huishouden' }],
      looked: [
        [20, 'who-helps'],
        [20, 'who-helps'],
        [13, 'who-helps'],
        [5, 'who-helps'],
      ],
      suggests: [
        {
          kind: 'ask',
          words: 'Meneer Overkamp vragen of hij op donderdag meerijdt naar de markt',
          why: 'Je zei dat je daar niet meer alleen heen gaat.',
          ago: 5,
        },
      ],
    },
  ],
};
