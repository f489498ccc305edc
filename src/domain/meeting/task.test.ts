import { expect, test } from 'vitest';
import { reviewDay, shownUntil } from './days.ts';
import { planInTwo, whyOpen } from './task.ts';
import { momentIn, taskIn, timeIn } from './written.ts';

const agreed = { who: 'Els', untilOn: '2026-04-28', agreedAt: new Date('2026-03-02T10:00:00Z') };

test('something is agreed when somebody by name said yes to it and it has a last day; else it says what is missing', () => {
  expect(whyOpen(agreed)).toBeNull();
  expect(whyOpen({ ...agreed, agreementState: 'agreed' })).toBeNull();
  expect(whyOpen({ ...agreed, who: null })).toBe('nobody');
  expect(whyOpen({ ...agreed, untilOn: null })).toBe('no-end');
  expect(whyOpen({ ...agreed, agreedAt: null })).toBe('not-confirmed');
  for (const agreementState of ['stopped', 'called-off', 'declined'] as const)
    expect(whyOpen({ ...agreed, agreementState })).toBe('ended');
});

test('a plan falls apart in what is agreed and what is open, and nothing is in both', () => {
  const open = { ...agreed, agreedAt: null };
  expect(planInTwo([agreed, open])).toEqual({ agreed: [agreed], open: [open] });
});

test('a time is read as people write it, and a day that is over or none is refused', () => {
  expect(['9:30', '09.30', '', ' 14:00 '].map((text) => timeIn(text))).toEqual(
    ['09:30', '09:30', null, '14:00'].map((value) => ({ ok: true, value })),
  );
  for (const text of ['half tien', '24:00', '9:7']) expect(timeIn(text).ok, text).toBe(false);
  const today = '2026-03-02';
  expect(momentIn({ day: '2026-03-02', time: '' }, today)).toEqual({ ok: true, value: { onDay: '2026-03-02', atTime: null } });
  expect(momentIn({ day: '2026-03-01', time: '' }, today)).toEqual({ ok: false, refusal: 'day-over' });
  expect(momentIn({ day: '2026-02-30', time: '' }, today)).toEqual({ ok: false, refusal: 'day-unclear' });
});

test('a task needs words; its last day may be left out, and may not be over', () => {
  const typed = { what: ' De was ', until: '', substitute: '', limits: '' };
  expect(taskIn(typed, '2026-03-02')).toEqual({
    ok: true,
    value: { what: 'De was', untilOn: null, substitute: null, limits: null },
  });
  expect(taskIn({ ...typed, what: ' ' }, '2026-03-02')).toEqual({ ok: false, refusal: 'words-missing' });
  expect(taskIn({ ...typed, until: '2026-03-01' }, '2026-03-02')).toEqual({ ok: false, refusal: 'until-over' });
  expect(taskIn({ ...typed, until: 'morgen' }, '2026-03-02')).toEqual({ ok: false, refusal: 'until-unclear' });
});

test('a meeting is seen until thirty days after it, or after the last day proposed, and looked back on so many weeks later', () => {
  const days = [{ onDay: '2026-03-09' }, { onDay: '2026-03-12' }];
  expect(shownUntil(null, [], '2026-03-02')).toBe('2026-04-01');
  expect(shownUntil(null, days, '2026-03-02')).toBe('2026-04-11');
  expect(shownUntil('2026-03-09', days, '2026-03-02')).toBe('2026-04-08');
  expect(reviewDay('2026-03-09', 4)).toBe('2026-04-06');
});
