import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { beginWith, circleOf } from '../support/circle.ts';
import { onEveryEngine, type TestStore } from '../support/store.ts';
import { beginning, kinds, Run, step } from './sharing-run.ts';

onEveryEngine('who sees what after anything that can happen', (open, engine) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.remove());

  it('is what a small model says', async () => {
    let seen = 0;
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
      }),
      { numRuns: engine === 'embedded' ? 12 : 25 },
    );
    expect(seen).toBeGreaterThan(100);
  });
});
