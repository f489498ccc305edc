import { expect, test } from 'vitest';
import { foldByDay } from './fold.ts';
import type { LogEntry } from './log-entry.ts';

const looked = (id: string, at: string, more: Partial<LogEntry> = {}): LogEntry => ({
  id,
  at: new Date(at),
  actorId: 'daan',
  actorKind: 'participant',
  onBehalfOf: 'daan',
  who: { name: 'Daan', roleWord: 'wijkteam', organisation: null },
  kind: 'looked',
  action: 'R',
  part: 'who-helps',
  objectId: 'space',
  about: null,
  grantId: 'grant',
  grant: null,
  mandateId: null,
  via: null,
  reason: null,
  helpedBy: null,
  refused: false,
  ...more,
});
const dayOf = (at: Date) => at.toISOString().slice(0, 10);
const shape = (entries: readonly LogEntry[]) =>
  foldByDay(entries, dayOf).map(({ day, lines }) => [day, lines.map(({ entry, times }) => `${entry.id} x${times}`)]);

test('what somebody did several times on a day is one line, with the last time and how often', () => {
  const entries = [looked('c', '2026-03-03T15:00:00Z'), looked('b', '2026-03-03T11:00:00Z'), looked('a', '2026-03-03T09:00:00Z')];
  expect(shape(entries)).toEqual([['2026-03-03', ['c x3']]]);
  expect(foldByDay(entries, dayOf)[0]?.lines[0]?.first).toEqual(new Date('2026-03-03T09:00:00Z'));
});

test('another day, part, grant, person, browser helper or a refusal is a line of its own', () => {
  const at = '2026-03-03T09:00:00Z';
  const others = [
    looked('part', at, { part: 'contact' }),
    looked('grant', at, { grantId: 'another' }),
    looked('who', at, { actorId: 'ilse' }),
    looked('for', at, { onBehalfOf: 'owner' }),
    looked('helped', at, { helpedBy: 'Anne' }),
    looked('refused', at, { refused: true }),
    looked('mandate', at, { mandateId: 'mandate' }),
    looked('object', at, { objectId: 'wim' }),
  ];
  const entries = [looked('a', at), ...others, looked('yesterday', '2026-03-02T09:00:00Z')];
  expect(shape(entries)).toEqual([
    ['2026-03-03', ['a x1', 'part x1', 'grant x1', 'who x1', 'for x1', 'helped x1', 'refused x1', 'mandate x1', 'object x1']],
    ['2026-03-02', ['yesterday x1']],
  ]);
});

test('the browser it was done in makes no other line', () => {
  const at = '2026-03-03T09:00:00Z';
  expect(shape([looked('a', at, { via: 'one' }), looked('b', at, { via: 'two' })])).toEqual([['2026-03-03', ['a x2']]]);
});
