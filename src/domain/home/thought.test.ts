import { expect, test } from 'vitest';
import { chooseThought, type ThoughtKind, thoughtOrder } from './thought.ts';

const quiet = { putAway: false, answered: new Set<ThoughtKind>() };
const pairs = thoughtOrder.flatMap((one) => thoughtOrder.map((other) => [one, other] as const));
const place = (kind: ThoughtKind) => thoughtOrder.indexOf(kind);

test('of everything there is one thing comes first, in one order, whatever the order it was found in', () => {
  expect(chooseThought([], quiet)).toBeNull();
  for (const [one, other] of pairs) {
    const heaviest = place(one) <= place(other) ? one : other;
    expect(chooseThought([{ kind: one }, { kind: other }], quiet)).toEqual({ kind: heaviest });
    expect(chooseThought([{ kind: other }, { kind: one }], quiet)).toEqual({ kind: heaviest });
  }
});

test('of one kind what was found first comes first', () => {
  const [first, second] = [
    { kind: 'ask', id: 1 },
    { kind: 'ask', id: 2 },
  ] as const;
  expect(chooseThought([first, second], quiet)).toBe(first);
});

test('after an answer nothing of the same weight or less is brought up that day; what weighs more still is', () => {
  for (const [answered, waiting] of pairs) {
    const chosen = chooseThought([{ kind: waiting }], { putAway: false, answered: new Set([answered]) });
    expect(chosen).toEqual(place(waiting) < place(answered) ? { kind: waiting } : null);
  }
});

test('after not now there is nothing that day', () => {
  for (const kind of thoughtOrder) expect(chooseThought([{ kind }], { ...quiet, putAway: true })).toBeNull();
});
