import { expect, it } from 'vitest';
import type { Timing } from '../../../domain/agenda/timing.ts';
import { sayIn } from '../../say/say.ts';
import { sayTiming } from './rhythm-words.ts';

const once: Timing = { startsOn: '2026-11-24', untilOn: '2026-11-24', startsAt: null, minutes: null, rule: null };
const weekly = { ...once, untilOn: '2027-03-23', rule: 'FREQ=WEEKLY;BYDAY=TU' };

it.each([
  [once, 'Op dinsdag 24 november 2026.'],
  [{ ...once, startsAt: '09:30', minutes: 45 }, 'Op dinsdag 24 november 2026 om 09:30 uur. Het duurt 45 minuten.'],
  [{ ...once, untilOn: '2026-12-01' }, 'Ergens van 24 november 2026 tot en met 1 december 2026.'],
  [
    { ...weekly, startsAt: '09:30', minutes: 90 },
    'Elke dinsdag om 09:30 uur, van 24 november 2026 tot en met 23 maart 2027. Het duurt anderhalf uur.',
  ],
  [
    { ...weekly, rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH' },
    'Om de week op dinsdag en donderdag, van 24 november 2026 tot en met 23 maart 2027.',
  ],
  [
    { ...weekly, rule: 'FREQ=MONTHLY;BYDAY=-1SU' },
    'Elke laatste zondag van de maand, van 24 november 2026 tot en met 23 maart 2027.',
  ],
])('says %j as one would', (timing, words) => {
  expect(sayTiming(sayIn('nl'), 'nl', timing)).toBe(words);
});

it('says it in English too', () => {
  expect(sayTiming(sayIn('en'), 'en', { ...weekly, startsAt: '09:30' })).toBe(
    'Every Tuesday at 09:30, from November 24, 2026 until and with March 23, 2027.',
  );
});
