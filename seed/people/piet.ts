import type { Resident } from '../resident.ts';

/**
 * Piet, 52, has schizophrenia. His brother Wim did five things for him and died in the spring. Piet's first circle had Wim in the middle of everything;
 * three months later he drew it again. Wim's name stays.
 */
export const piet: Resident = {
  slug: 'piet',
  name: 'Piet',
  people: [
    [
      'Wim',
      'broer',
      1,
      'family',
      {
        status: 'deceased',
        gives: ['companionship', 'practical', 'admin', 'transport', 'emotional'],
        years: 52,
        matters: 3,
        feels: 'supportive',
      },
    ],
    [
      'Schoonzus Jannie',
      'van Wim',
      2,
      'family',
      {
        gives: ['emotional'],
        gets: ['emotional'],
        sees: 'monthly',
        calls: 'weekly',
        lives: 'same-town',
        starts: 'alter',
        years: 24,
        matters: 3,
        willing: true,
        neverAsked: true,
      },
    ],
    ['Ome Arend', null, 3, 'family', { sees: 'less-than-monthly', lives: 'within-an-hour' }],
    [
      'Sjakie',
      'van de dagbesteding',
      2,
      'peers',
      {
        gives: ['companionship'],
        gets: ['companionship'],
        sees: 'weekly',
        lives: 'same-town',
        starts: 'mutual',
        years: 7,
        matters: 2,
        fun: 'Biljarten op vrijdag',
      },
    ],
    [
      'Dagbesteding de Werf',
      null,
      3,
      'peers',
      { kind: 'place', sees: 'daily', lives: 'same-town', gives: ['companionship', 'affirmation'] },
    ],
    [
      'Buurvrouw Ans',
      null,
      3,
      'society',
      { gives: ['practical'], sees: 'weekly', lives: 'walking', starts: 'alter', willing: true, asked: ['practical'] },
    ],
    ['De Soeplepel', 'eetpunt', 3, 'society', { kind: 'place', sees: 'weekly', lives: 'same-town' }],
    ['Fatma', 'kookt', 3, 'society', { gives: ['affirmation'], sees: 'weekly', lives: 'same-town', comesAs: 'volunteer' }],
    [
      'Esther',
      'begeleider',
      4,
      'professionals',
      { gives: ['advice', 'admin', 'care'], asked: ['admin'], sees: 'weekly', comesAs: 'work', matters: 2, years: 3 },
    ],
    ['Bewindvoerder', null, 4, 'professionals', { gives: ['admin'], calls: 'monthly', comesAs: 'work' }],
  ],
  know: [
    ['Wim', 'Schoonzus Jannie', 'Ome Arend', 'Esther'],
    ['Sjakie', 'Dagbesteding de Werf', 'Esther'],
    ['De Soeplepel', 'Fatma', 'Sjakie'],
  ],
  left: [{ who: ['Voetbal kijken', 'met Wim, op zondag', 3, 'society', { kind: 'group', sees: 'weekly' }], why: null }],
  moments: [
    {
      daysAgo: 240,
      name: 'Met Wim',
      drawn: 'together',
      helpedBy: 'Esther',
      notYet: ['Buurvrouw Ans', 'Bewindvoerder', 'De Soeplepel', 'Fatma'],
      still: ['Voetbal kijken'],
      differently: [
        [
          'Wim',
          'broer',
          1,
          'family',
          {
            gives: ['companionship', 'practical', 'admin', 'transport', 'emotional'],
            gets: ['companionship'],
            asked: ['admin'],
            sees: 'weekly',
            calls: 'daily',
            lives: 'same-town',
            starts: 'alter',
            years: 51,
            matters: 3,
            feels: 'supportive',
          },
        ],
        ['Schoonzus Jannie', 'van Wim', 3, 'family', { sees: 'monthly', lives: 'same-town', years: 23 }],
      ],
    },
    {
      daysAgo: 62,
      name: 'Drie maanden na Wim',
      drawn: 'together',
      helpedBy: 'Esther',
      story: 'Wim is overleden. Jannie belt nu elke week.\nVoor het vervoer is er nog niemand.',
      notYet: ['De Soeplepel', 'Fatma'],
      differently: [
        ['Schoonzus Jannie', 'van Wim', 3, 'family', { gives: ['emotional'], calls: 'weekly', lives: 'same-town', years: 24 }],
      ],
    },
  ],
};
