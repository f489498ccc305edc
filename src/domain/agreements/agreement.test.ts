import { describe, expect, it } from 'vitest';
import { type AgreementState, agreementCan, answered, isOpen } from './agreement.ts';

const today = '2026-03-02';
const at = (state: AgreementState, untilOn = '2026-03-24') => ({ state, untilOn });

describe('an answer to what was asked', () => {
  it.each([
    ['asked', 'agree', 'agreed'],
    ['asked', 'decline', 'declined'],
    ['agreed', 'stop', 'stopped'],
    ['declined', 'agree', 'agreed'],
    ['stopped', 'agree', 'agreed'],
    ['agreed', 'agree', 'agreed'],
  ] as const)('%s, then %s, is %s', (state, answer, after) => {
    expect(answered(at(state), answer, today)).toEqual({ ok: true, value: after });
  });

  it('is not taken when it was called off, is over, or does not fit', () => {
    expect(answered(at('called-off'), 'agree', today)).toEqual({ ok: false, refusal: 'called-off' });
    expect(answered(at('asked', '2026-03-01'), 'agree', today)).toEqual({ ok: false, refusal: 'over' });
    expect(answered(at('asked'), 'stop', today)).toEqual({ ok: false, refusal: 'does-not-fit' });
  });

  it('is shown as a button exactly when the form would be taken', () => {
    for (const state of ['asked', 'agreed', 'declined', 'stopped', 'called-off'] as const)
      for (const untilOn of ['2026-03-01', today])
        for (const answer of ['agree', 'decline', 'stop'] as const) {
          const taken = answered(at(state, untilOn), answer, today);
          if (agreementCan[answer](at(state, untilOn), today)) expect(taken.ok).toBe(true);
          else expect(!taken.ok || taken.value === state).toBe(true);
        }
  });
});

it('asks something of somebody until its last day is over', () => {
  expect(isOpen(at('asked', today), today)).toBe(true);
  expect(isOpen(at('agreed', '2026-03-01'), today)).toBe(false);
  expect(isOpen(at('declined'), today)).toBe(false);
});
