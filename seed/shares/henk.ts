import type { Shares } from '../takes-part.ts';

/** Keeping in touch after the move: Roelof on the screen on Wednesdays, Dinie who drives to Haarlo, and a question to his son that waits. */
export const henkShares: Shares = {
  people: [
    { name: 'Roelof', kind: 'member', place: 'Roelof', role: 'buurman in Haarlo', added: 51, joined: 50 },
    { name: 'Dinie', kind: 'member', place: 'Dinie', role: 'dochter', added: 51, joined: 51 },
    { name: 'Bennie', kind: 'member', place: 'Bennie', role: 'zoon', added: 3 },
  ],
  asks: [
    {
      kind: 'together',
      support: 'companionship',
      what: 'beeldbellen en dammen',
      when: { on: ['WE'], at: '15:00', minutes: 60 },
      since: 50,
      days: 180,
      of: [{ name: 'Roelof', said: { answer: 'yes', ago: 49 } }],
    },
    {
      support: 'transport',
      what: 'Meerijden naar de repetitie in Haarlo',
      when: { on: ['TH'], every: 2, at: '19:15', minutes: 30 },
      since: 48,
      days: 150,
      of: [{ name: 'Dinie', said: { answer: 'yes', ago: 47 } }],
    },
    {
      kind: 'together',
      support: 'companionship',
      what: 'op zondag koffie drinken',
      when: { inDays: 12, at: '11:00', minutes: 90 },
      since: 3,
      days: 40,
      of: [{ name: 'Bennie', by: 'message' }],
    },
  ],
  wants: [
    {
      kind: 'maintain',
      words: 'Contact houden met Haarlo',
      ago: 50,
      steps: [
        { what: 'Roelof vragen om te beeldbellen', who: 'Ik, met Dinie', when: 'op woensdag' },
        { what: 'De muziekvereniging laten weten waar ik woon', who: 'Dinie' },
      ],
    },
  ],
};
