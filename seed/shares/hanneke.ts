import type { Shares } from '../takes-part.ts';

/** Kees puts the container out. Her son Joris may see who helps with what. What her sister may see when Hanneke is taken ill, sleeps. */
export const hannekeShares: Shares = {
  people: [
    {
      name: 'Kees',
      kind: 'member',
      place: 'Kees',
      role: 'buurman',
      livesAt: 'kees',
      phone: '0545 00 01 71',
      added: 40,
      joined: 39,
      asks: [
        {
          what: 'De container aan de straat zetten',
          when: 'dinsdagavond, om de week',
          limits: 'Niet in zijn vakantie',
          since: 39,
          days: 180,
          yes: 38,
        },
      ],
      tells: [
        ['give', 'bins', { often: 'Om de week', notSo: 'In mijn vakantie' }],
        ['good-at', 'repairs'],
      ],
      looked: [
        [38, 'own-agreements'],
        [11, 'own-agreements'],
      ],
    },
    {
      name: 'Joris',
      kind: 'member',
      place: 'Joris',
      role: 'zoon',
      added: 33,
      joined: 32,
      gives: [{ sets: ['circle-list', 'who-helps'], since: 33, days: 365, purpose: 'Dan kan hij meedenken' }],
      looked: [
        [32, 'circle-list'],
        [32, 'who-helps'],
        [9, 'who-helps'],
      ],
    },
    {
      name: 'Zus Wilma',
      kind: 'member',
      place: 'Zus Wilma',
      role: 'zus',
      phone: '0545 00 01 55',
      added: 26,
      joined: 25,
      asks: [{ what: 'Bij Gerard zijn', when: 'donderdagmiddag', since: 25, days: 150, yes: 24 }],
      looked: [[24, 'own-agreements']],
    },
    {
      name: 'Maaike',
      kind: 'member',
      place: 'Maaike',
      role: 'dochter',
      added: 4,
      gives: [{ sets: ['who-helps'], since: 4, days: 365, purpose: 'Dan weet zij wie er komt' }],
    },
  ],
  sleeping: [
    {
      name: 'Zus Wilma',
      sets: ['who-helps', 'agreements'],
      condition: 'Als ik zelf in het ziekenhuis kom',
      delay: 1,
      lasts: 'six-weeks',
      ago: 24,
    },
  ],
};
