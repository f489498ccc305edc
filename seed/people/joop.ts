import type { Resident } from '../resident.ts';

/** Joop, 73, lives alone in the Elbrink. Four names are enough for him; Daan of the wijkteam helps him get help in the house. */
export const joop: Resident = {
  slug: 'joop',
  name: 'Joop',
  people: [
    [
      'Nicht Carla',
      null,
      1,
      'family',
      {
        gives: ['admin', 'emotional'],
        asked: ['admin'],
        sees: 'less-than-monthly',
        calls: 'weekly',
        lives: 'far',
        starts: 'alter',
        years: 50,
        matters: 3,
        feels: 'supportive',
      },
    ],
    ['Moos', 'kater', 1, 'society', { kind: 'pet', sees: 'daily', lives: 'household' }],
    [
      'Meneer Overkamp',
      'van het dammen',
      3,
      'society',
      {
        gives: ['companionship'],
        gets: ['companionship'],
        sees: 'weekly',
        lives: 'same-town',
        starts: 'mutual',
        years: 8,
        wish: 'keep',
      },
    ],
    [
      'Daan',
      'wijkteam',
      4,
      'professionals',
      { gives: ['advice', 'admin'], asked: ['advice'], sees: 'monthly', comesAs: 'work', limits: 'Alleen over hulp in huis' },
    ],
  ],
};
