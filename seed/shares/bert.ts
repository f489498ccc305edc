import type { Shares } from '../takes-part.ts';

/** Anne comes along in Bert’s plan for six weeks, and these are nearly over: Bert says whether it goes on. */
export const bertShares: Shares = {
  people: [
    {
      name: 'Anne',
      kind: 'guest',
      place: 'Anne',
      role: 'begeleider',
      added: 38,
      joined: 38,
      gives: [{ sets: ['circle-list', 'plan', 'suggest'], since: 38, days: 42, purpose: 'Op mezelf gaan wonen' }],
      looked: [
        [37, 'circle-list'],
        [30, 'plan'],
        [16, 'plan'],
        [2, 'plan'],
      ],
    },
  ],
  wants: [
    {
      kind: 'activate',
      words: 'Anja vragen om mee te denken over een eigen huis',
      ago: 37,
      steps: [{ what: 'Anja bellen', who: 'Ik, met Anne erbij', when: 'als Anja vrij is' }],
    },
  ],
};
