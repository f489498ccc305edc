import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { beginWith, circleOf } from '../support/circle.ts';
import { onEveryEngine, type TestStore } from '../support/store.ts';
import { Run } from './sharing-run.ts';
import { beginning, kinds, type Step, step } from './sharing-steps.ts';

/** What somebody sees on a mandate alone, when that ends. */
const overWithItsMandate: Step[] = [
  { do: 'revoke', which: 1 },
  { do: 'end-mandate', which: 0 },
];

onEveryEngine('who sees what after anything that can happen', (open, engine) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.remove());

  it('is what a small model says', { timeout: 240_000 }, async () => {
    let seen = 0;
    let represented = 0;
    await fc.assert(
      fc.asyncProperty(kinds, fc.array(step, { minLength: 5, maxLength: 30 }), async (who, steps) => {
        const viewer = await beginWith(store, 'Anja, Kees, Wim');
        const alters = (await circleOf(viewer)).alters.map(({ id }) => id);
        const run = new Run(store, viewer, alters);
        for (const one of [...beginning(who), ...steps]) {
          await run.take(one);
          await run.compare();
        }
        seen += run.seen;
        represented += run.represented;
      }),
      { numRuns: engine === 'embedded' ? 6 : 16, examples: [[['member', 'member'], overWithItsMandate]] },
    );
    expect(seen).toBeGreaterThan(100);
    expect(represented).toBeGreaterThan(0);
  });
});
