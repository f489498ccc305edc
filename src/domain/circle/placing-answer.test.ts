import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyCircle } from '../../../tests/support/arbitrary-circle.ts';
import { lensink } from './built-in-templates.ts';
import type { KeptCircle } from './kept-circle.ts';
import { addAlters } from './members.ts';
import { nextStep } from './next-step.ts';
import { placeQuestions, questionAfter } from './placing.ts';
import { answerPlaces, placesIn, placesText } from './placing-answer.ts';

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

function circleWith(names: readonly string[], prompt: string | null = null): KeptCircle {
  const added = addAlters(
    empty,
    names.map((name) => ({ id: name, name, prompt })),
  );
  if (!added.ok) throw new Error(added.refusal);
  return added.value;
}

const questionNamed = (key: string) => {
  const found = placeQuestions(lensink).find((question) => question.key === key);
  if (found === undefined) throw new Error(key);
  return found;
};
const intimates = questionNamed('intimates');
const none = { on: [], off: [] };
const spotOf = (circle: KeptCircle, id: string) => {
  const { ring, sector } = circle.alters.find((alter) => alter.id === id) ?? { ring: null, sector: null };
  return [ring, sector];
};

test('places chosen by key count before ticks, one by one, and what was not chosen stays', () => {
  const start = circleWith(['Anja', 'Kees', 'Mo']);
  const spots = [
    { id: 'Anja', ring: 1, sector: 'family' },
    { id: 'Kees', ring: 3 },
    { id: 'Nobody', ring: 1 },
  ];
  const { circle, left } = answerPlaces(start, intimates, { ticks: { on: ['Kees', 'Mo'], off: [] }, spots });
  expect([spotOf(circle, 'Anja'), spotOf(circle, 'Kees'), spotOf(circle, 'Mo')]).toEqual([
    [1, 'family'],
    [3, null],
    [1, null],
  ]);
  expect(left).toEqual([]);
  const wrong = answerPlaces(start, intimates, { ticks: none, spots: [{ id: 'Anja', ring: 7, sector: 'moon' }] });
  expect(wrong.circle).toEqual(start);
});

test('who was moved on another screen meanwhile is left there, and the others are placed', () => {
  const drawn = circleWith(['Anja', 'Kees']);
  const seen = placesIn(placesText(drawn));
  const elsewhere = answerPlaces(drawn, questionNamed('friends'), { ticks: { on: ['Anja'], off: [] } }).circle;
  const placed = answerPlaces(elsewhere, intimates, { ticks: { on: ['Anja', 'Kees'], off: [] }, seen });
  expect([spotOf(placed.circle, 'Anja'), spotOf(placed.circle, 'Kees')]).toEqual([
    [2, null],
    [1, null],
  ]);
  expect(placed.left).toEqual([{ id: 'Anja', wanted: { ring: 1, sector: null } }]);
  const again = { ticks: none, spots: [{ id: 'Anja', ring: 1, sector: null }], seen: placesIn(placesText(placed.circle)) };
  expect(spotOf(answerPlaces(placed.circle, intimates, again).circle, 'Anja')).toEqual([1, null]);
});

test('a sector said on another screen is in nobody’s way when only a ring is said here', () => {
  const drawn = circleWith(['Anja']);
  const seen = placesIn(placesText(drawn));
  const elsewhere = answerPlaces(drawn, questionNamed('family'), { ticks: { on: ['Anja'], off: [] } }).circle;
  const placed = answerPlaces(elsewhere, intimates, { ticks: { on: ['Anja'], off: [] }, seen });
  expect([spotOf(placed.circle, 'Anja'), placed.left]).toEqual([[1, 'family'], []]);
});

test('where everybody stands is read back from a form as it was written, and anything else says nothing', () => {
  fc.assert(
    fc.property(anyCircle, (circle) => {
      const alters = circle.alters.map((alter, at) => ({
        ...alter,
        ordinal: at + 1,
        prompt: null,
        sourceId: null,
        version: 1,
        tieVersion: 1,
      }));
      const seen = placesIn(placesText({ ...empty, template: circle.template, alters }));
      expect([...seen]).toEqual(alters.map(({ ordinal, ring, sector }) => [ordinal, { ring, sector }]));
    }),
  );
  fc.assert(fc.property(fc.string(), (text) => placesIn(text).size >= 0));
});

test('on the four by four every name can get a ring and a sector by the questions alone', () => {
  const names = ['Anja', 'Kees', 'Lotte', 'Daan'];
  const answers: Readonly<Record<string, readonly string[]>> = {
    intimates: ['Anja'],
    friends: ['Lotte'],
    services: ['Daan'],
    acquaintances: ['Kees'],
    family: ['Anja'],
    society: ['Kees'],
    peers: ['Lotte'],
  };
  const asked: string[] = [];
  let circle = circleWith(names);
  let question = placeQuestions(lensink)[0] ?? null;
  while (question !== null) {
    asked.push(question.key);
    const after = answerPlaces(circle, question, { ticks: { on: answers[question.key] ?? [], off: [] } }).circle;
    const next = questionAfter(circle, after, question);
    circle = after;
    question = next;
  }
  expect(asked).toEqual(Object.keys(answers));
  expect(circle.alters.every(({ ring, sector }) => ring !== null && sector !== null)).toBe(true);
});

test('whoever placed everybody at the first question is asked no more, and whoever goes through again sees each question', () => {
  const start = circleWith(['Anja']);
  const all = answerPlaces(start, intimates, { ticks: none, spots: [{ id: 'Anja', ring: 2, sector: 'family' }] }).circle;
  expect(questionAfter(start, all, intimates)).toBeNull();
  expect(questionAfter(all, all, intimates)?.key).toBe('friends');
});

test('somebody who stopped goes on where they stopped', () => {
  const named = circleWith(['Anja', 'Kees']);
  expect(nextStep(named)).toEqual({ at: 'names' });
  const some = answerPlaces(named, intimates, { ticks: { on: ['Anja'], off: [] } }).circle;
  expect(nextStep(some)).toMatchObject({ at: 'places', question: { key: 'intimates' } });
  const all = answerPlaces(some, questionNamed('friends'), { ticks: { on: ['Kees'], off: [] } }).circle;
  expect(nextStep(all)).toEqual({ at: 'confirming' });
  expect(nextStep({ ...all, confirmedAt: '2026-03-01T10:00:00Z' })).toEqual({ at: 'done' });
  expect(nextStep(empty)).toEqual({ at: 'names' });
});

test('who was named at the question about before is of before, and at the one about later of later', () => {
  const statusOf = (prompt: string) => circleWith(['Anja'], prompt).alters[0]?.status;
  expect(['used-to-know', 'would-like-to-know', 'family'].map(statusOf)).toEqual(['past', 'potential', 'present']);
});
