import { expect, test } from 'vitest';
import { builtInTemplates, convoy, ecogram, lensink } from './built-in-templates.ts';
import { changeTemplate, ringAfter, samePlaces, whoWouldWait } from './change-template.ts';
import type { KeptCircle } from './kept-circle.ts';
import { addAlters } from './members.ts';
import { isSpotOf, moveAlter } from './move.ts';
import { type PlaceQuestion, placeQuestions, type Ticks } from './placing.ts';
import { answerPlaces } from './placing-answer.ts';
import { mayGoOnToPlacing, promptAfter, promptNamed, prompts } from './prompts.ts';

const empty: KeptCircle = {
  id: 'c',
  template: lensink,
  ego: { id: 'c', name: null, attributes: {} },
  alters: [],
  ties: [],
  helperName: null,
  confirmedAt: null,
  version: 1,
};

function circleWith(...names: string[]): KeptCircle {
  const added = addAlters(
    empty,
    names.map((name) => ({ id: name, name, prompt: null })),
  );
  if (!added.ok) throw new Error(added.refusal);
  return added.value;
}

const placeByTicks = (circle: KeptCircle, question: PlaceQuestion, ticks: Ticks) =>
  answerPlaces(circle, question, { ticks }).circle;

test('every question of every built-in form places people where the form has a place', () => {
  for (const template of builtInTemplates) {
    for (const question of placeQuestions(template)) {
      const placed = placeByTicks({ ...circleWith('Truus'), template }, question, { on: ['Truus'], off: [] });
      expect(placed.alters.every((alter) => isSpotOf(template, alter))).toBe(true);
      expect(placed.alters.every(({ ring, sector }) => ring !== null || sector !== null)).toBe(true);
    }
  }
});

test('on a star a category is place enough', () => {
  const question = placeQuestions(ecogram)[4];
  if (question === undefined) throw new Error('seven questions');
  const star = placeByTicks({ ...circleWith('Truus'), template: ecogram }, question, { on: ['Truus'], off: [] });
  expect(star.alters).toMatchObject([{ ring: 1, sector: 'neighbours' }]);
  expect(placeByTicks(star, question, { on: [], off: ['Truus'] }).alters).toMatchObject([{ ring: null, sector: null }]);
});

test('an answer given twice changes nothing the second time', () => {
  const [question] = placeQuestions(lensink);
  if (question === undefined) throw new Error('six questions');
  const once = placeByTicks(circleWith('Truus', 'Kees'), question, { on: ['Truus'], off: [] });
  expect(placeByTicks(once, question, { on: ['Truus'], off: ['Kees'] })).toEqual(once);
});

test('nobody else moves when somebody leaves or comes', () => {
  const circle = circleWith('Truus', 'Kees', 'Mo');
  const [truus] = circle.alters;
  if (truus === undefined) throw new Error('three people');
  const moved = moveAlter(circle, truus, { ring: 1, sector: 'family' });
  expect(moved.alters.slice(1)).toEqual(circle.alters.slice(1));
  expect(moved.alters[0]).toMatchObject({ ring: 1, sector: 'family', seat: 0 });
});

test('a kind of relation is never read as an importance', () => {
  for (const ring of [1, 2, 3, 4]) expect(ringAfter(lensink, convoy, ring)).toBe(null);
});

test('changing the form loses nobody and gives nobody a place that is not there', () => {
  const circle = circleWith('Truus', 'Kees');
  const [truus] = circle.alters;
  if (truus === undefined) throw new Error('two people');
  const placed = moveAlter(circle, truus, { ring: 4, sector: 'society' });
  for (const template of builtInTemplates) {
    const changed = changeTemplate(placed, template);
    expect(changed.alters.map(({ name }) => name)).toEqual(['Truus', 'Kees']);
    expect(changed.alters.every((alter) => isSpotOf(template, alter))).toBe(true);
    expect(whoWouldWait(placed, template)).toEqual(changed.alters[0]?.ring === null ? ['Truus'] : []);
    expect(samePlaces(changed.template, lensink)).toBe(template === lensink);
  }
});

test('a circle holds five hundred people, and says so to the next', () => {
  const many = circleWith(...Array.from({ length: 500 }, (_, at) => `Buur ${at}`));
  expect(addAlters(many, [{ id: 'x', name: 'x', prompt: null }])).toEqual({ ok: false, refusal: 'circle-full' });
});

test('there are nine prompts, and the way to placing opens after five names or at the third prompt', () => {
  expect(prompts).toHaveLength(9);
  expect(
    prompts.map((_, turn) =>
      Array.from({ length: turn }).reduce<ReturnType<typeof promptAfter>>((prompt) => promptAfter(prompt), 'this-week'),
    ),
  ).toEqual([...prompts]);
  expect(promptNamed('nonsense')).toBe(null);
  expect([
    mayGoOnToPlacing(1, 'this-week'),
    mayGoOnToPlacing(5, 'this-week'),
    mayGoOnToPlacing(1, 'would-ring'),
    mayGoOnToPlacing(0, 'family'),
  ]).toEqual([false, true, true, false]);
});
