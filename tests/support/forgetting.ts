import type { Store } from '../../src/database/open.ts';

class Forget extends Error {}

/** A store that does everything it is asked and then forgets it: what was changed is undone at the end of each transaction. */
export const forgetting = (store: Store): Store => ({
  ...store,
  as: async (role, viewer, work, options) => {
    const done: { value?: Awaited<ReturnType<typeof work>> } = {};
    try {
      await store.as(
        role,
        viewer,
        async (db) => {
          done.value = await work(db);
          throw new Forget();
        },
        options,
      );
    } catch (problem) {
      if (!(problem instanceof Forget)) throw problem;
    }
    if (!('value' in done)) throw new Error('Nothing was done.');
    return done.value as never;
  },
});
