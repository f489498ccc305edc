import type { Resident } from '../resident.ts';

/**
 * Marijke, 54, coordinator of the wijkontmoetingspunt De Hofkamer. All day she brings people together; this circle is her own, and quieter than one would
 * think.
 */
export const marijke: Resident = {
  slug: 'marijke',
  name: 'Marijke',
  people: [
    [
      'Tineke',
      'mijn vrouw',
      1,
      'family',
      {
        gives: ['emotional', 'companionship', 'practical'],
        gets: ['emotional', 'companionship'],
        sees: 'daily',
        lives: 'household',
        years: 19,
        matters: 3,
        feels: 'supportive',
      },
    ],
    [
      'Moeder',
      'in Ruurlo',
      1,
      'family',
      {
        gives: ['emotional'],
        gets: ['care', 'transport', 'admin'],
        sees: 'weekly',
        calls: 'daily',
        lives: 'within-an-hour',
        years: 54,
        matters: 3,
      },
    ],
    [
      'Zusje Hilde',
      null,
      2,
      'family',
      { gives: ['advice'], texts: 'weekly', lives: 'far', years: 50, matters: 2, wish: 'more-often' },
    ],
    [
      'Sabine',
      'vriendin',
      2,
      'society',
      {
        gives: ['emotional', 'affirmation'],
        gets: ['emotional'],
        sees: 'less-than-monthly',
        texts: 'weekly',
        lives: 'far',
        years: 28,
        matters: 3,
        wish: 'more-often',
        fun: 'Een weekend naar Terschelling',
      },
    ],
    [
      'Wandelvriend Arie',
      null,
      2,
      'society',
      { gives: ['companionship'], gets: ['companionship'], sees: 'weekly', lives: 'same-town', starts: 'mutual', years: 6 },
    ],
    [
      'Fatma',
      'kok',
      2,
      'peers',
      { gives: ['affirmation', 'practical'], gets: ['advice'], sees: 'weekly', lives: 'same-town', years: 5 },
    ],
    [
      'Rob',
      'gastheer op woensdag',
      3,
      'peers',
      { gives: ['practical'], asked: ['practical'], sees: 'weekly', lives: 'same-town', comesAs: 'volunteer' },
    ],
    ['Wil', 'vrijwilliger', 3, 'peers', { gives: ['practical'], sees: 'weekly', lives: 'same-town', comesAs: 'volunteer' }],
    [
      'Ilse',
      'netwerkcoach',
      3,
      'peers',
      { gives: ['advice'], gets: ['advice'], sees: 'monthly', lives: 'same-town', comesAs: 'volunteer' },
    ],
    ['Gerda', 'Wmo-raad', 3, 'society', { sees: 'monthly', lives: 'same-town' }],
    [
      'Buren van nummer 8',
      null,
      3,
      'society',
      { kind: 'group', sees: 'weekly', lives: 'walking', gives: ['practical'], gets: ['practical'] },
    ],
    [
      'De Hofkamer',
      'wijkontmoetingspunt',
      3,
      'society',
      { kind: 'place', sees: 'daily', lives: 'same-town', limits: 'Op maandag ben ik vrij' },
    ],
    ['Tennisclub', null, 3, 'society', { kind: 'group', sees: 'rarely-or-never', lives: 'same-town', wish: 'restore' }],
    ['Directeur welzijn', null, 4, 'peers', { sees: 'monthly', comesAs: 'work', feels: 'strained' }],
    ['Daan', 'wijkteam', 4, 'professionals', { gives: ['advice'], sees: 'weekly', comesAs: 'work' }],
    ['Lotte', 'beleid, gemeente', 4, 'professionals', { sees: 'less-than-monthly', comesAs: 'work' }],
  ],
  know: [
    ['Tineke', 'Moeder', 'Zusje Hilde', 'Sabine'],
    ['Fatma', 'Rob', 'Wil', 'Ilse', 'De Hofkamer', 'Daan'],
    ['Gerda', 'Lotte', 'Directeur welzijn', 'Daan'],
  ],
  left: [{ who: ['Mantelzorgcafé', null, 3, 'peers', { kind: 'group', sees: 'monthly' }], why: 'service-ended' }],
  moments: [
    {
      daysAgo: 400,
      drawn: 'self',
      notYet: ['Rob', 'Wandelvriend Arie'],
      still: ['Mantelzorgcafé'],
      differently: [['Sabine', 'vriendin', 1, 'society', { sees: 'monthly', lives: 'far', years: 27 }]],
    },
  ],
};
