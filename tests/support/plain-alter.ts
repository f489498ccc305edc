import { nothingSaid } from '../../src/domain/circle/about.ts';
import type { Alter } from '../../src/domain/circle/circle.ts';

/** Somebody of whom nothing is known but, later, a name. */
export const plain: Omit<Alter, 'id' | 'name'> = {
  kind: 'person',
  status: 'present',
  role: null,
  ring: null,
  sector: null,
  seat: null,
  place: null,
  valence: null,
  support: [],
  about: nothingSaid,
  birthday: null,
  photo: null,
  attributes: {},
};
