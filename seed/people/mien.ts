import type { Resident } from '../resident.ts';

/**
 * Mien, 79, has dementia. Her niece Eva is her mentor, her son Paul cares for her and wants Truus out of the circle. Mien says: Truus stays. Here she stays.
 */
export const mien: Resident = {
  slug: 'mien',
  name: 'Mien',
  people: [
    [
      'Paul',
      'zoon',
      1,
      'family',
      {
        gives: ['care', 'practical', 'transport', 'admin'],
        gets: ['emotional'],
        asked: ['care'],
        sees: 'daily',
        lives: 'same-town',
        starts: 'alter',
        years: 50,
        matters: 3,
        feels: 'ambivalent',
      },
    ],
    [
      'Truus',
      'vriendin',
      1,
      'society',
      {
        gives: ['companionship', 'emotional'],
        gets: ['companionship', 'affirmation'],
        sees: 'weekly',
        calls: 'weekly',
        lives: 'same-town',
        starts: 'mutual',
        years: 63,
        matters: 3,
        wish: 'keep',
        part: 'Truus blijft',
        fun: 'Oude liedjes zingen',
        feels: 'supportive',
      },
    ],
    [
      'Eva',
      'nicht, mentor',
      2,
      'family',
      {
        gives: ['admin', 'advice'],
        asked: ['admin'],
        sees: 'monthly',
        calls: 'weekly',
        lives: 'within-an-hour',
        starts: 'alter',
        years: 38,
        matters: 2,
      },
    ],
    ['Schoondochter Anita', null, 2, 'family', { gives: ['practical'], sees: 'weekly', lives: 'same-town' }],
    ['Kanarie Piep', null, 1, 'society', { kind: 'pet', sees: 'daily', lives: 'household' }],
    ['Zus Dora', null, 2, 'family', { status: 'deceased', years: 74 }],
    ['Buurvrouw Hennie', null, 3, 'society', { gives: ['practical'], sees: 'weekly', lives: 'walking', willing: true }],
    ['Zanggroep', 'bij de Hofkamer', 3, 'peers', { kind: 'group', sees: 'weekly', lives: 'same-town', gives: ['companionship'] }],
    ['Dagopvang', 'maandag en donderdag', 3, 'peers', { kind: 'place', sees: 'weekly', lives: 'same-town' }],
    ['Casemanager Lian', null, 4, 'professionals', { gives: ['advice', 'care'], sees: 'monthly', comesAs: 'work' }],
    ['Thuiszorg', 'elke ochtend', 4, 'professionals', { kind: 'organisation', gives: ['care'], sees: 'daily', comesAs: 'work' }],
    ['Dokter Sewpersad', 'huisarts', 4, 'professionals', { comesAs: 'work', sees: 'less-than-monthly' }],
  ],
  know: [
    ['Paul', 'Schoondochter Anita', 'Eva', 'Truus', 'Zus Dora'],
    ['Truus', 'Zanggroep'],
    ['Casemanager Lian', 'Paul', 'Thuiszorg'],
  ],
  moments: [
    {
      daysAgo: 110,
      drawn: 'together',
      helpedBy: 'Lian',
      notYet: ['Thuiszorg', 'Dagopvang'],
      differently: [
        ['Buurvrouw Hennie', null, 2, 'society', { sees: 'daily', lives: 'walking' }],
        ['Zus Dora', null, 2, 'family', { calls: 'weekly', lives: 'far', years: 74 }],
      ],
    },
  ],
};
