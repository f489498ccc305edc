import type { Shares } from '../takes-part.ts';

/** One walking mate, by daylight and never at home: that is what Nadia said yes to. */
export const samiraShares: Shares = {
  people: [{ name: 'Nadia', kind: 'member', place: 'Nadia', role: 'wandelmaat', added: 110, joined: 109 }],
  asks: [
    {
      kind: 'together',
      support: 'companionship',
      what: 'wandelen langs de Berkel',
      when: { on: ['SU'], at: '14:00', minutes: 45 },
      limits: 'bij mij thuis, in het donker, met meer mensen',
      since: 110,
      days: 300,
      of: [{ name: 'Nadia', said: { answer: 'yes', ago: 109 } }],
    },
  ],
};
