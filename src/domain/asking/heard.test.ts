import { expect, test } from 'vitest';
import { noesToday, onlyNoes, silentAfter, waitsFor } from './heard.ts';

const now = new Date('2027-03-12T10:00:00Z');
const [silent, no, yes, other] = [
  { state: 'asked', answer: null, answeredAt: null },
  { state: 'declined', answer: 'no', answeredAt: new Date('2027-03-10T10:00:00Z') },
  { state: 'agreed', answer: 'yes', answeredAt: now },
  { state: 'asked', answer: 'otherwise', answeredAt: now },
] as const;
const noNow = { ...no, answeredAt: now };
const ask = { state: 'open', answerBy: '2027-03-11', timing: { untilOn: '2027-03-30' } } as const;

test('an open ask waits for an answer to another proposal first, then after noes, then after silence', () => {
  expect(waitsFor({ ...ask, people: [silent, other] }, now)).toBe('otherwise');
  expect(waitsFor({ ...ask, people: [no, no] }, now)).toBe('only-noes');
  expect(waitsFor({ ...ask, people: [no, silent] }, now)).toBe('silence');
  expect(waitsFor({ ...ask, people: [yes, no] }, now)).toBeNull();
  expect(waitsFor({ ...ask, people: [] }, now)).toBeNull();
});

test('nobody is silent before the day is over by which an answer would help, nor after the last day', () => {
  const one = { ...ask, people: [silent] };
  expect(silentAfter({ ...one, answerBy: '2027-03-12' }, '2027-03-12')).toEqual([]);
  expect(silentAfter(one, '2027-03-12')).toEqual([silent]);
  expect(silentAfter(one, '2027-03-31')).toEqual([]);
  expect(waitsFor({ ...one, timing: { untilOn: '2027-03-11' } }, now)).toBeNull();
});

test('what rests, is settled, withdrawn or a draft waits for nothing', () => {
  for (const state of ['draft', 'settled', 'resting', 'withdrawn'] as const)
    expect(waitsFor({ ...ask, state, people: [no] }, now)).toBeNull();
});

test('after three noes on one day it is quiet about that ask until the next', () => {
  const three = { ...ask, people: [noNow, noNow, noNow] };
  expect([noesToday(three, now), onlyNoes(three), waitsFor(three, now)]).toEqual([3, 3, null]);
  expect(waitsFor(three, new Date('2027-03-13T10:00:00Z'))).toBe('only-noes');
});
