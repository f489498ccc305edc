import { answerToShow } from '../../src/usecases/demo-guests.ts';
import type { Asks } from '../asks.ts';
import type { Shares } from '../takes-part.ts';

/**
 * Kees puts the container out, and is on holiday soon. Wilma comes on Thursdays. Karin can drive every other week, Inge has not said yet, and
 * neither of the children answered about a night.
 */
const asks: readonly Asks[] = [
  {
    support: 'practical',
    what: 'De container aan de straat zetten',
    pieces: { sentence: 'bins', parts: {} },
    words: 'Het is vijf minuten werk.',
    when: { on: ['TU'], every: 2, at: '19:00', minutes: 5 },
    limits: 'in je vakantie',
    inReturn: 'Joris maait het gras',
    since: 39,
    days: 180,
    of: [{ name: 'Kees', said: { answer: 'yes', ago: 38 }, substitute: 'Naïma', away: [8, 22] }],
  },
  {
    support: 'companionship',
    what: 'Bij Gerard zijn',
    when: { on: ['TH'], at: '13:30', minutes: 150 },
    forWhom: 'Gerard',
    since: 25,
    days: 150,
    of: [{ name: 'Zus Wilma', said: { answer: 'yes', ago: 24 }, important: true, happened: true }],
  },
  {
    kind: 'think-along',
    support: 'admin',
    what: 'Een avond meekijken met de papieren van de verzekering',
    when: { inDays: 5, at: '19:30', minutes: 90 },
    since: 21,
    days: 60,
    of: [
      { name: 'Joris', said: { answer: 'not-now', ago: 19 } },
      { name: 'Karin', since: 18, by: 'phone', said: { answer: 'yes', ago: 18, by: 'phone' } },
    ],
  },
  {
    support: 'transport',
    what: 'Met Gerard naar de fysiotherapeut rijden',
    when: { on: ['TU'], at: '10:15', minutes: 60 },
    limits: 'helpen bij de oefeningen',
    forWhom: 'Gerard',
    since: 8,
    days: 90,
    answerIn: 10,
    of: [{ name: 'Ton', by: 'message', said: { answer: 'otherwise', ago: 6, words: 'Om de week kan ik wel.' } }],
  },
  {
    support: 'care',
    what: 'Een nacht blijven slapen, dan slaap ik door',
    when: { inDays: 6, at: '22:00', minutes: 540 },
    since: 14,
    days: 60,
    answerIn: 6,
    of: [
      { name: 'Joris', by: 'message', reminded: 4 },
      { name: 'Maaike', since: 4, by: 'message' },
    ],
  },
  {
    kind: 'together',
    support: 'companionship',
    what: 'fietsen naar Haarlo',
    when: { inDays: 10, at: '14:00', minutes: 120 },
    inReturn: 'koffie en koek',
    since: 1,
    days: 30,
    answerIn: 5,
    of: [
      {
        name: 'Inge',
        by: 'message',
        reads: 'Hoi Inge, Hanneke hier. Zin om weer samen naar Haarlo te fietsen? Nee zeggen mag gewoon.',
        address: answerToShow,
      },
    ],
  },
];

/** Her son Joris may see who helps with what. What her sister may see when Hanneke is taken ill, sleeps. */
export const hannekeShares: Shares = {
  asks,
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
      tells: [
        ['give', 'bins', { often: 'Om de week', notSo: 'In mijn vakantie' }],
        ['lend', 'tools'],
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
      looked: [[24, 'own-agreements']],
    },
    { name: 'Naïma', kind: 'member', place: 'Naïma', added: 39, joined: 37 },
    { name: 'Karin', kind: 'member', place: 'Karin', added: 18 },
    { name: 'Ton', kind: 'member', place: 'Ton', added: 8, joined: 6 },
    { name: 'Inge', kind: 'member', place: 'Inge', added: 1 },
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
