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
      looked: [[48, 'own-agreements']],
    },
  ],
  asks: [
    {
      support: 'practical',
      what: 'Boodschappen doen',
      when: { on: ['SA'], at: '10:00', minutes: 60 },
      since: 70,
      days: 300,
      of: [{ name: 'Paul', said: { answer: 'yes', ago: 69 } }],
    },
    {
      kind: 'together',
      support: 'companionship',
      what: 'naar de zanggroep gaan',
      when: { on: ['TU'], at: '14:00', minutes: 90 },
      since: 49,
      days: 300,
      of: [{ name: 'Truus', said: { answer: 'yes', ago: 48 } }],
    },
  ],
  mandates: [{ name: 'Eva', type: 'mentorschap', subjects: ['care'], seenBy: 'Casemanager Lian', ago: 78 }],
  says: [{ about: 'Truus', words: 'Truus blijft', helpedBy: 'Lian', ago: 18 }],
};
