import type { AlterKind } from '../src/domain/circle/circle.ts';

/** Somebody in a circle of the example town: name, who it is, ring and sector of the four by four, and what kind of member. */
export type Somebody = readonly [
  name: string,
  role: string | null,
  ring: 1 | 2 | 3 | 4 | null,
  sector: string | null,
  kind?: AlterKind,
];

export type Resident = { readonly slug: string; readonly name: string; readonly people: readonly Somebody[] };

/** Riet van Dongen, 84, above the baker's. Her world got small, and every greeting counts. */
const riet: Resident = {
  slug: 'klein',
  name: 'Riet',
  people: [
    ['Anneke', 'dochter', 1, 'family'],
    ['Mies', 'poes', 1, 'society', 'pet'],
    ['Toos', 'vriendin van vroeger', 2, 'peers'],
    ['Wim', 'broer', 2, 'family'],
    ['Yusuf', 'bakker beneden', 3, 'society'],
    ['Mevrouw Ramdin', 'buurvrouw', 3, 'society'],
    ['Kerk op zondag', null, 3, 'society', 'group'],
    ['Agnieszka', 'hulp in huis', 4, 'professionals'],
    ['Dokter Bakker', 'huisarts', 4, 'professionals'],
  ],
};

/** Bert Wolters, 37, works in the garden of the farm where he grew up and wants to live by himself. */
const bert: Resident = {
  slug: 'gewoon',
  name: 'Bert',
  people: [
    ['Moeder', null, 1, 'family'],
    ['Anja', 'zus', 1, 'family'],
    ['Sjors', 'hond', 1, 'society', 'pet'],
    ['Piet', 'broer', 2, 'family'],
    ['Jeroen', 'zwemmaat', 2, 'society'],
    ['Lotte', 'van de tuin', 2, 'peers'],
    ['Fatma', 'kookt op dinsdag', 3, 'society'],
    ['Kees', 'buurman', 3, 'society'],
    ['Neef Tom', null, 3, 'family'],
    ['Bas', 'van de tuin', 3, 'peers'],
    ['Het koor', null, 3, 'society', 'group'],
    ['De Soeplepel', 'eetpunt', 4, 'society', 'place'],
    ['Daan', 'wijkteam', 4, 'professionals'],
    ['Anne', 'begeleider', 4, 'professionals'],
  ],
};

/** Naïma El Idrissi, 66, widow, raised four children here, cooks for half the street; two she has not found a place for yet. */
const naima: Resident = {
  slug: 'ruim',
  name: 'Naïma',
  people: [
    ['Samir', 'zoon', 1, 'family'],
    ['Karima', 'dochter', 1, 'family'],
    ['Hanan', 'dochter', 1, 'family'],
    ['Nicht Latifa', 'in Tanger', 1, 'family'],
    ['Gülten', 'vriendin', 2, 'society'],
    ['Hanneke', 'van de overkant', 2, 'society'],
    ['Ilham', 'kleindochter', 2, 'family'],
    ['Youssef', 'schoonzoon', 2, 'family'],
    ['Sylvana', 'vriendin van het werk', 2, 'peers'],
    ['Kees', 'buurman', 3, 'society'],
    ['Mo', 'groenteman', 3, 'society'],
    ['Mevrouw Pinas', 'van de naailes', 3, 'peers'],
    ['Zofia', 'moeder van school', 3, 'society'],
    ['Naailes', 'dinsdag en vrijdag', 3, 'peers', 'group'],
    ['Moskee Al-Fath', null, 3, 'society', 'place'],
    ['Volkstuin', 'tuin 14', 3, 'society', 'place'],
    ['Tante Fadma', null, 3, 'family'],
    ['Ilse', 'netwerkcoach', 4, 'professionals'],
    ['Dokter Sewpersad', 'huisarts', 4, 'professionals'],
    ['Taalhuis', null, 4, 'society', 'organisation'],
    ['Rob', 'van de bus', null, null],
    ['Mevrouw Visser', null, null, null],
  ],
};

/** Who lives in the example town, from the smallest circle to the widest. */
export const residents: readonly Resident[] = [riet, bert, naima];
