import type { Shares } from '../takes-part.ts';

/** Around the table before mevrouw De Wit comes home: her daughter Els, nephew Gijs of long ago, three from the street and the church, and a nurse. */
export const deWitShares: Shares = {
  people: [
    { name: 'Els', kind: 'member', place: 'Els', role: 'dochter', added: 9, joined: 9 },
    { name: 'Neef Gijs', kind: 'member', place: 'Neef Gijs', role: 'neef', added: 5, joined: 4 },
    { name: 'Corrie', kind: 'member', place: 'Corrie', role: 'buurvrouw', phone: '0545 00 01 84', added: 5 },
    { name: 'Truus', kind: 'member', place: 'Truus', role: 'van de kerk', phone: '0545 00 01 66', added: 5 },
    { name: 'Jopie', kind: 'member', place: 'Jopie', role: 'vriendin van vroeger', added: 5 },
    { name: 'Marloes', kind: 'guest', role: 'wijkverpleegkundige', added: 4, joined: 4 },
  ],
  meets: {
    goal: 'Over acht dagen kom ik thuis. Wat is er dan nodig, en wie doet wat?',
    place: 'Bij mij aan de keukentafel',
    briefing: 'Els zorgt voor koffie. Na een uur is het klaar.',
    ago: 5,
    inDays: [4, 6],
    at: '14:00',
    told: [['Marloes', 'Welke zorg er thuis komt']],
    asked: [
      { name: 'Els', attends: 'table' },
      { name: 'Neef Gijs', attends: 'table', briefing: 'Het is zes jaar geleden. Ik zou je graag zien.' },
      { name: 'Corrie', attends: 'phone', can: ['can', 'maybe'] },
      { name: 'Truus', attends: 'phone', can: ['can', 'cannot'] },
      { name: 'Jopie', attends: 'paper' },
      { name: 'Marloes', attends: 'table' },
    ],
    plan: [
      {
        what: 'Elke ochtend even kijken hoe het gaat',
        who: 'Corrie',
        inDays: 22,
        substitute: 'Meneer Baan',
        limits: 'Niet op zondag',
        yes: 'phone',
      },
      { what: 'De boodschappen van de eerste week', inDays: 15, substitute: 'Mo brengt de tas' },
    ],
  },
};
