import { nothingSaid } from '../../../domain/circle/about.ts';
import { lensink } from '../../../domain/circle/built-in-templates.ts';
import type { Alter, AlterKind, Circle } from '../../../domain/circle/circle.ts';

type Somebody = readonly [name: string, ring: number, sector: string, kind?: AlterKind];

const people: readonly Somebody[] = [
  ['Moeder', 1, 'family'],
  ['Anja', 1, 'family'],
  ['Sjors', 1, 'society', 'pet'],
  ['Piet', 2, 'family'],
  ['Fatma', 2, 'society'],
  ['Jeroen', 2, 'society'],
  ['Lotte', 2, 'peers'],
  ['Neef Tom', 3, 'family'],
  ['Tante Riet', 3, 'family'],
  ['Kees', 3, 'society'],
  ['Mo', 3, 'society'],
  ['Koor', 3, 'society', 'group'],
  ['Bas', 3, 'peers'],
  ['Eetpunt', 4, 'society', 'place'],
  ['Daan', 4, 'professionals'],
  ['Dr. Smit', 4, 'professionals'],
];

const alter = ([name, ring, sector, kind = 'person']: Somebody, turn: number): Alter => ({
  id: `example-${turn}`,
  name,
  kind,
  status: 'present',
  role: null,
  ring,
  sector,
  seat: null,
  place: null,
  valence: null,
  support: [],
  about: nothingSaid,
  birthday: null,
  photo: null,
  attributes: {},
});

/** The circle of Bert, who does not exist. */
export const exampleCircle: Circle = {
  template: lensink,
  ego: { id: 'example', name: 'Bert', attributes: {} },
  alters: people.map(alter),
  ties: [],
};
