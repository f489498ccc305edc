import { describe, expect, test } from 'vitest';
import { initialsOf } from './initials.ts';
import { isRightToLeft, shortened, textWidth } from './label-text.ts';

describe('the width of a name', () => {
  test('a wide letter takes more room than a narrow one, and a larger size more than a smaller', () => {
    expect(textWidth('mmm', 16)).toBeGreaterThan(textWidth('iii', 16));
    expect(textWidth('Anja', 16)).toBeCloseTo(2 * textWidth('Anja', 8), 0);
  });

  test('a letter is as wide with its mark as without, however it is written', () => {
    expect(textWidth('Zoë', 16)).toBe(textWidth('Zoe', 16));
    expect(textWidth('Zoe\u0308', 16)).toBe(textWidth('Zoë', 16));
  });

  test('letters of other scripts and emoji take room too', () => {
    expect(textWidth('山田', 10)).toBe(20);
    expect(textWidth('عمر', 10)).toBeGreaterThan(10);
    expect(textWidth('👩‍👩‍👧', 10)).toBeLessThan(20);
  });
});

describe('a name that is too long', () => {
  test('it is cut at the end and says so', () => {
    const text = shortened('Buurvrouw Van der Heijden', 16, 90);
    expect(text).toMatch(/^Buurv.*…$/);
    expect(textWidth(text, 16)).toBeLessThanOrEqual(90);
  });

  test('it is never cut inside what people see as one character', () => {
    expect(shortened('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 10, 30)).toBe('👩‍👩‍👧…');
    expect(shortened('e\u0308e\u0308e\u0308e\u0308', 10, 18)).toBe('e\u0308e\u0308…'.normalize('NFD'));
  });

  test('a name that fits is left alone', () => {
    expect(shortened('Mo', 16, 90)).toBe('Mo');
  });
});

test('the letter in a mark is that of the name, not of what somebody is', () => {
  expect(['Anja', 'Tante Riet', 'Dr. Smit', 'de Bakker', 'oma', 'ömer'].map((name) => initialsOf(name, false))).toEqual([
    'A',
    'R',
    'S',
    'B',
    'O',
    'Ö',
  ]);
  expect(initialsOf('Jan Willem de Groot', true)).toBe('JG');
});

test('a name runs the way its first letter runs', () => {
  expect([isRightToLeft('عمر'), isRightToLeft('1 דוד'), isRightToLeft('Omar عمر'), isRightToLeft('123')]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
