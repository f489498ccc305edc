import type { Shares } from '../takes-part.ts';

/** Eva is Mien’s mentor, for care. Paul cares for her and decides nothing for her. Truus stays: that was written down. */
export const mienShares: Shares = {
  people: [
    {
      name: 'Eva',
      kind: 'member',
      place: 'Eva',
      role: 'mentor',
      added: 80,
      joined: 78,
      gives: [
        {
          sets: ['who-helps'],
          since: 78,
          days: 365,
          purpose: 'Omdat zij over mijn zorg gaat',
          about: ['Paul', 'Schoondochter Anita', 'Thuiszorg', 'Casemanager Lian'],
        },
        { sets: ['agreements'], since: 78, days: 365, purpose: 'Dan weet zij wie er komt' },
      ],
      looked: [
        [77, 'who-helps'],
        [41, 'agreements'],
        [12, 'who-helps'],
      ],
    },
    {
      name: 'Paul',
      kind: 'member',
      place: 'Paul',
      role: 'zoon',
      added: 70,
      joined: 70,
      asks: [{ what: 'Boodschappen doen', when: 'zaterdagochtend', since: 70, days: 300, yes: 69 }],
      looked: [
        [69, 'own-agreements'],
        [8, 'own-agreements'],
      ],
    },
    {
      name: 'Truus',
      kind: 'member',
      place: 'Truus',
      livesAt: 'truus',
      added: 50,
      joined: 49,
      phone: '0545 00 01 80',
      asks: [{ what: 'Samen naar de zanggroep', when: 'dinsdagmiddag', since: 49, days: 300, yes: 48 }],
      looked: [[48, 'own-agreements']],
    },
  ],
  mandates: [{ name: 'Eva', type: 'mentorschap', subjects: ['care'], seenBy: 'Casemanager Lian', ago: 78 }],
  says: [{ about: 'Truus', words: 'Truus blijft', helpedBy: 'Lian', ago: 18 }],
};
