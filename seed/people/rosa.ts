import type { Resident } from '../resident.ts';

/** Rosa, 34. Somebody she calls a friend borrows money and does not give it back. Only she sees that she wrote: not safe. */
export const rosa: Resident = {
  slug: 'rosa',
  name: 'Rosa',
  people: [
    [
      'Mama',
      null,
      1,
      'family',
      { gives: ['emotional', 'practical'], gets: ['companionship'], calls: 'weekly', lives: 'far', matters: 3, years: 34 },
    ],
    [
      'Lin',
      'vriendin van de opleiding',
      2,
      'peers',
      {
        gives: ['emotional', 'advice'],
        gets: ['emotional'],
        texts: 'daily',
        sees: 'monthly',
        lives: 'within-an-hour',
        starts: 'mutual',
        years: 5,
        matters: 3,
        neverAsked: true,
        feels: 'supportive',
      },
    ],
    [
      'Danny',
      'een vriend',
      3,
      'society',
      {
        feels: 'unsafe',
        gets: ['practical'],
        sees: 'weekly',
        lives: 'same-town',
        starts: 'alter',
        years: 2,
        wish: 'end',
        limits: 'Geen geld meer, niet alleen thuis',
        note: 'Ik vertel hem niet dat ik dit opschrijf',
      },
    ],
    ['Buurvrouw Joke', null, 3, 'society', { gives: ['practical'], sees: 'weekly', lives: 'walking', willing: true }],
    ['Sportschool', null, 3, 'society', { kind: 'place', sees: 'weekly', lives: 'same-town' }],
    [
      'Kim',
      'coach',
      4,
      'professionals',
      { gives: ['advice', 'affirmation'], sees: 'weekly', comesAs: 'volunteer', asked: ['advice'] },
    ],
  ],
  moments: [
    {
      daysAgo: 75,
      drawn: 'self',
      notYet: ['Kim', 'Buurvrouw Joke'],
      differently: [['Danny', 'een vriend', 2, 'society', { sees: 'daily', lives: 'same-town', years: 2, feels: 'ambivalent' }]],
    },
  ],
};
