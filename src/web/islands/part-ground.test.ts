import { expect, test } from 'vitest';
import { cellBeside, type Ground, landingAt, nameOf, outlineOf } from './part-ground.ts';

const ring = (at: number | null, inner: number, outer: number, around = true) => ({
  ring: at,
  inner,
  outer,
  name: at === null ? 'Nog geen plek' : `Kring ${at}`,
  around,
});
const arcs = [
  { key: 'family', from: 270, to: 360, name: 'Familie' },
  { key: 'peers', from: 360, to: 450, name: 'Mensen zoals ik' },
  { key: 'society', from: 450, to: 630, name: 'Buurt' },
];
const ground: Ground = {
  centre: { x: 100, y: 100 },
  bands: [ring(1, 10, 40), ring(2, 40, 80), ring(null, 80, 200, false)],
  arcs,
};

test('a point lies in a ring and a sector, at a part of the way along and into it', () => {
  expect(landingAt(ground, { x: 100 - 30, y: 100 - 30 })).toMatchObject({ ring: 2, sector: 'family', angle: 0.5 });
  expect(landingAt(ground, { x: 125, y: 99.9 })).toMatchObject({ ring: 1, sector: 'peers', depth: expect.closeTo(0.5, 3) });
  expect(landingAt(ground, { x: 100, y: 160 })).toMatchObject({ ring: 2, sector: 'society', angle: 0.5, depth: 0.5 });
});

test('the middle is the innermost ring, and what lies outside is no place yet', () => {
  expect(landingAt(ground, { x: 100, y: 98 })).toMatchObject({ ring: 1, depth: 0 });
  expect(landingAt(ground, { x: 100, y: 190 })).toMatchObject({ ring: null, sector: null });
  const around = { ...ground, bands: [...ground.bands.slice(0, 2), ring(null, 80, 100)] };
  expect(landingAt(around, { x: 100, y: 190 })).toMatchObject({ ring: null, sector: 'society' });
});

test('without sectors a ring is one cell', () => {
  const whole = { ...ground, arcs: [] };
  expect(landingAt(whole, { x: 100, y: 150 })).toEqual({ ring: 2, sector: null, angle: 0.5, depth: 0.25 });
  expect(cellBeside(whole, { ring: 2, sector: null }, { ring: 0, sector: 1 })).toEqual({ ring: 2, sector: null });
});

test('a cell has a name, and an outline only where it is a ring', () => {
  expect(nameOf(ground, { ring: 2, sector: 'family' })).toBe('Kring 2, Familie');
  expect(nameOf(ground, { ring: null, sector: null })).toBe('Nog geen plek');
  expect(outlineOf(ground, { ring: 2, sector: 'family' })).toMatch(/^M20\.0 100\.0A80 80 .*Z$/);
  expect(outlineOf(ground, { ring: null, sector: null })).toBe('');
});

test('one key goes one ring in or out, or one sector on; the edge lies outside the last ring', () => {
  const from = { ring: 2, sector: 'family' };
  expect(cellBeside(ground, from, { ring: -1, sector: 0 })).toEqual({ ring: 1, sector: 'family' });
  expect(cellBeside(ground, { ...from, ring: 1 }, { ring: -1, sector: 0 })).toEqual({ ring: 1, sector: 'family' });
  expect(cellBeside(ground, from, { ring: 1, sector: 0 })).toEqual({ ring: null, sector: 'family' });
  expect(cellBeside(ground, { ring: null, sector: null }, { ring: -1, sector: 0 })).toEqual({ ring: 2, sector: null });
  expect(cellBeside(ground, from, { ring: 0, sector: -1 })).toEqual({ ring: 2, sector: 'society' });
  expect(cellBeside(ground, { ring: 1, sector: null }, { ring: 0, sector: 1 })).toEqual({ ring: 1, sector: 'family' });
});
