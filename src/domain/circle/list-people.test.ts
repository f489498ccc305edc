import { expect, test } from 'vitest';
import { plain } from '../../../tests/support/plain-alter.ts';
import { nothingSaid } from './about.ts';
import { lensink } from './built-in-templates.ts';
import { type ListChoice, listPeople } from './list-people.ts';

const somebody = (name: string, ring: number | null, sector: string | null, wish: 'keep' | 'closer' | null = null) => ({
  ...plain,
  id: name,
  name,
  ring,
  sector,
  about: { ...nothingSaid, wish },
});
const circle = {
  template: lensink,
  ego: { id: 'ego', name: null, attributes: {} },
  ties: [],
  alters: [
    somebody('Zoë', 2, 'society', 'closer'),
    somebody('Émile', null, null),
    somebody('Anja', 1, 'family', 'keep'),
    somebody('Frits', 2, 'family'),
    somebody('bas', 2, null, 'closer'),
  ],
};
const names = (choice: Partial<ListChoice>) => listPeople(circle, { order: 'named', ...choice }, 'nl').map(({ name }) => name);

test('everybody stands in the order that was chosen, who has no place yet last', () => {
  expect(names({})).toEqual(['Zoë', 'Émile', 'Anja', 'Frits', 'bas']);
  expect(names({ order: 'ring' })).toEqual(['Anja', 'Frits', 'Zoë', 'bas', 'Émile']);
  expect(names({ order: 'name' })).toEqual(['Anja', 'bas', 'Émile', 'Frits', 'Zoë']);
  expect(names({ order: 'sector' })).toEqual(['Anja', 'Frits', 'Zoë', 'bas', 'Émile']);
});

test('only who was asked for is shown, also those of whom it is not known', () => {
  expect(names({ ring: 2 })).toEqual(['Zoë', 'Frits', 'bas']);
  expect(names({ ring: null })).toEqual(['Émile']);
  expect(names({ ring: 2, sector: null })).toEqual(['bas']);
  expect(names({ wish: 'closer', sector: 'society' })).toEqual(['Zoë']);
  expect(names({ wish: null })).toEqual(['Émile', 'Frits']);
  expect(names({ ring: 4 })).toEqual([]);
});

test('listing changes nothing of the circle', () => {
  names({ order: 'name' });
  expect(circle.alters[0]?.name).toBe('Zoë');
});
