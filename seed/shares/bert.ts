import type { Shares } from '../takes-part.ts';

/**
 * Anne comes along in Bert’s plan for six weeks, and these are nearly over: Bert says whether it goes on. What he wants to ask his sister is
 * prepared; he did not send it yet.
 */
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
    { name: 'Piet', kind: 'member', place: 'Piet', role: 'broer', added: 31, joined: 31 },
  ],
  asks: [
    {
      support: 'transport',
      what: 'Meerijden naar het zwemmen',
      when: { on: ['SA'], at: '09:30', minutes: 20 },
      since: 31,
      days: 180,
      of: [{ name: 'Piet', said: { answer: 'yes', ago: 30 } }],
    },
    {
      kind: 'think-along',
      support: 'advice',
      what: 'meedenken over een eigen huis',
      pieces: { sentence: 'choice', parts: { part: 'een eigen huis' } },
      words: 'We kunnen erover praten als je pannenkoeken komt eten.',
      when: { inDays: 9, at: '15:00', minutes: 60 },
      since: 4,
      days: 40,
      answerIn: 10,
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
