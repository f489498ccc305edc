import { describe, expect, test } from 'vitest';
import { plain } from '../../../tests/support/plain-alter.ts';
import type { KeptAlter } from '../circle/kept-circle.ts';
import type { InForce } from './carriers.ts';
import type { OwnLine } from './own-line.ts';
import { hangsOnOne, usuallyUnknown, whoCarries } from './who-carries.ts';

const kept = { ordinal: 1, prompt: null, sourceId: null, version: 1, tieVersion: 1 } as const;
const giver = (name: string, ...kinds: readonly string[]): KeptAlter => ({
  ...plain,
  ...kept,
  id: name,
  name,
  support: kinds.map((kind) => ({ kind, gives: true, receives: null, wanted: null, asked: null })),
});
const line = (kind: string): OwnLine => ({ id: kind, alterId: 'Gerard', kind, often: 'daily', version: 1 });
const agreed = (name: string, support: string, forName: string | null = 'Gerard', alterId: string | null = name): InForce => ({
  ...{ id: name, participantId: name, alterId, name, what: 'iets', support, forName, substitute: null },
});
const gerard = giver('Gerard', 'emotional');
const lines = ['companionship', 'transport', 'care', 'admin'].map(line);
const states = (rows: ReturnType<typeof whoCarries>) => rows.map(({ kind, hangsOn }) => `${kind} ${hangsOn}`);

describe('what Hanneke carries for Gerard', () => {
  test('hangs on her until somebody said yes; a no changes nothing', () => {
    const alters = [gerard, giver('Kees'), giver('Wilma')];
    const before = whoCarries({ alters, agreements: [], lines }, gerard);
    expect(states(before)).toEqual(['companionship you', 'transport you', 'care you', 'admin you']);
    const after = whoCarries(
      { alters, agreements: [agreed('Kees', 'transport'), agreed('Wilma', 'companionship')], lines },
      gerard,
    );
    expect(states(after)).toEqual(['companionship more', 'transport more', 'care you', 'admin you']);
    expect(hangsOnOne(after).you).toEqual(['care', 'admin']);
  });

  test('counts who was told to give it, once when they agreed to it too, and never Gerard himself', () => {
    const alters = [{ ...gerard, support: giver('', 'care').support }, giver('Wilma', 'care'), giver('Kees')];
    const [, , care] = whoCarries({ alters, agreements: [agreed('Wilma', 'care')], lines }, gerard);
    expect(care).toMatchObject({ kind: 'care', hangsOn: 'more', n: 1, unknown: 1 });
    expect(care?.others).toEqual([{ id: 'Wilma', name: 'Wilma', told: true, agreed: true }]);
  });

  test('leaves out what was agreed for somebody else', () => {
    const rows = whoCarries({ alters: [gerard], agreements: [agreed('Kees', 'transport', 'Moeder')], lines }, gerard);
    expect(states(rows)).toContain('transport you');
  });
});

test('of how many it is not known is said once: the number most kinds have, and of two that are as common the larger', () => {
  const of = (...numbers: readonly number[]) => usuallyUnknown(numbers.map((unknown) => ({ unknown })));
  expect([of(14, 13, 14), of(13, 14), of(0, 0, 2), of()]).toEqual([14, 14, 0, 0]);
});

describe('what others carry for the owner', () => {
  test('names what hangs on one person, with who that is', () => {
    const alters = [giver('Wim', 'transport', 'admin'), giver('Esther', 'admin')];
    const rows = whoCarries({ alters, agreements: [agreed('Ans', 'practical', null, null)], lines: [] }, null);
    expect(hangsOnOne(rows)).toEqual({
      you: [],
      others: [
        { who: { id: 'Ans', name: 'Ans', told: false, agreed: true }, kinds: ['practical'] },
        { who: { id: 'Wim', name: 'Wim', told: true, agreed: false }, kinds: ['transport'] },
      ],
    });
  });
});
