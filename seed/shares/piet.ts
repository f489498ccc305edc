import type { Shares } from '../takes-part.ts';

/** Since Wim died Jannie rings on Sundays and Ans takes the shopping along. The ride to the Werf is prepared, and not asked yet. */
export const pietShares: Shares = {
  people: [
    { name: 'Schoonzus Jannie', kind: 'member', place: 'Schoonzus Jannie', added: 70, joined: 69 },
    { name: 'Buurvrouw Ans', kind: 'member', place: 'Buurvrouw Ans', role: 'buurvrouw', added: 45 },
  ],
  asks: [
    {
      support: 'emotional',
      what: 'Even bellen',
      pieces: { sentence: 'call', parts: {} },
      when: { on: ['SU'], at: '19:00', minutes: 20 },
      since: 69,
      days: 300,
      of: [{ name: 'Schoonzus Jannie', said: { answer: 'yes', ago: 68 } }],
    },
    {
      support: 'practical',
      what: 'Zware boodschappen meenemen',
      when: { on: ['FR'], at: '10:30' },
      limits: 'binnenkomen',
      since: 45,
      days: 180,
      of: [{ name: 'Buurvrouw Ans', said: { answer: 'yes', ago: 45, by: 'door' } }],
    },
    {
      support: 'transport',
      what: 'Op dinsdag meerijden naar de Werf',
      when: { on: ['TU'], at: '08:45', minutes: 20 },
      since: 6,
      days: 90,
    },
  ],
};
