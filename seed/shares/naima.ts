import type { Shares } from '../takes-part.ts';

/** Ilse coaches Naïma for nine months; this is the eighth. What goes on without Ilse is half prepared. */
export const naimaShares: Shares = {
  people: [
    {
      name: 'Ilse',
      kind: 'guest',
      place: 'Ilse',
      role: 'netwerkcoach',
      worker: 'ilse',
      added: 246,
      joined: 245,
      gives: [
        {
          sets: ['plan', 'progress', 'suggest', 'own-view', 'steer-trajectory'],
          since: 245,
          days: 290,
          purpose: 'Samen kijken naar mijn mensen',
        },
      ],
      walks: {
        since: 243,
        months: 9,
        done: [
          [1, 240],
          [2, 226],
          [3, 205],
          [5, 180],
          [4, 150],
          [6, 121],
          [7, 96],
          [8, 58],
          [9, 30],
        ],
        noted: [[6, 'Samir en Karima waren er. Ik was zenuwachtig, maar het was gezellig.']],
        goesOn: 'Naailes op dinsdag en vrijdag. Mevrouw Pinas belt als Naïma er niet is.',
        ownView: [
          ['Samir', 1, 'family'],
          ['Karima', 1, 'family'],
          ['Gülten', 1, 'society'],
          ['Mevrouw Pinas', 2, 'peers'],
          ['Hanneke', 3, 'society'],
          ['Kees', 3, 'society'],
          ['Taalhuis', 4, 'society'],
        ],
      },
      suggests: [{ kind: 'step', words: 'Sylvana bellen voor een kop koffie', why: 'Je noemde haar drie keer.', ago: 3 }],
      looked: [
        [236, 'plan'],
        [120, 'plan'],
        [57, 'plan'],
        [29, 'plan'],
        [16, 'plan'],
        [3, 'plan'],
      ],
    },
    {
      name: 'Samir',
      kind: 'member',
      place: 'Samir',
      added: 60,
      joined: 59,
      gives: [{ sets: ['plan'], since: 60, days: 365, purpose: 'Dan weet hij wat ik wil' }],
      looked: [[58, 'plan']],
    },
  ],
  wants: [
    {
      kind: 'extend',
      words: 'Op donderdag koffie drinken met iemand, ook als Ilse stopt',
      ago: 58,
      steps: [
        { what: 'Mevrouw Pinas vragen of zij op donderdag kan', who: 'Ik', when: 'na de naailes' },
        { what: 'Een vaste tafel in de Hofkamer', who: 'Ilse vraagt het na' },
      ],
    },
    { kind: 'restore', words: 'Weer bellen met Sylvana', ago: 30, steps: [{ what: 'Haar nummer zoeken', who: 'Samir' }] },
  ],
};
