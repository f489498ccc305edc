import { describe, expect, it } from 'vitest';
import { birthdayNear } from './birthday.ts';

describe('a birthday', () => {
  it('is said the day before and the day itself, and on no other day', () => {
    expect(['2026-04-01', '2026-04-02', '2026-04-03', '2026-04-04'].map((day) => birthdayNear('04-03', day))).toEqual([
      null,
      'tomorrow',
      'today',
      null,
    ]);
    expect(birthdayNear('01-01', '2026-12-31')).toBe('tomorrow');
  });

  it('of 29 February is on the 28th in years without one', () => {
    expect([
      birthdayNear('02-29', '2026-02-28'),
      birthdayNear('02-29', '2028-02-28'),
      birthdayNear('02-29', '2028-02-29'),
    ]).toEqual(['today', 'tomorrow', 'today']);
  });
});
