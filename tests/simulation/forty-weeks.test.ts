import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LetterKinds } from '../../src/usecases/letters/letter-kinds.ts';
import { letterKinds } from '../../src/web/letters/kinds.ts';
import { openTownStore } from '../support/store.ts';
import { live } from './live.ts';

/** The first of February to come: forty weeks from there pass both days on which the clock changes. */
const begins = new Date(`${new Date().getUTCFullYear() + 1}-02-01T09:00:00Z`);
const weeks = 7;

async function lived(seed: number, days: number, kinds: LetterKinds = letterKinds) {
  const store = await openTownStore();
  try {
    return await live(store, { seed, begins, days, kinds });
  } finally {
    await store.remove();
  }
}

describe('the town, day after day', () => {
  it('breaks no rule in forty weeks', { timeout: 600_000 }, async () => {
    const { broken, arrived, questions, promised, rounds } = await lived(Number(process.env['NAOBER_SEED'] ?? 40), 40 * weeks);
    expect(broken).toEqual([]);
    const kinds = new Set(arrived.map(({ kind }) => kind));
    for (const kind of ['ask', 'ask-reminder', 'ask-off', 'weekly']) expect(kinds).toContain(kind);
    expect(questions).toBeGreaterThan(40);
    expect(promised).toBeGreaterThan(40);
    expect(rounds.proposed).toBeGreaterThan(15);
    expect(rounds.settled).toBeGreaterThan(5);
    expect(arrived.filter(({ text }) => text.includes('Er is een rondje hulp.')).length).toBeGreaterThan(3);
  });

  it('breaks none in its first weeks either, whatever chance brings', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1_000_000 }), async (seed) => {
        expect((await lived(seed, 2 * weeks)).broken).toEqual([]);
      }),
      { numRuns: 2 },
    );
  });

  it('would be caught at a letter that is written to who answered already', { timeout: 300_000 }, async () => {
    const careless: LetterKinds = {
      ...letterKinds,
      'ask-reminder': { write: async () => ({ subject: 'Naober', parts: ['Nog een keer'] }) },
      ask: { write: async () => ({ subject: 'Naober', parts: ['Een vraag'] }) },
    };
    const { broken } = await lived(40, 40 * weeks, careless);
    expect(broken.length).toBeGreaterThan(0);
  });
});
