import type { Db, Store } from '../../src/database/open.ts';

class Forget extends Error {}

/** A store that does everything it is asked and then forgets it: what was changed is undone at the end of each transaction. */
export const forgetting = (store: Store): Store => ({
  ...store,
  async as<T>(...[role, viewer, work, options]: Parameters<typeof store.as<T>>): Promise<T> {
    const done: { readonly value: T }[] = [];
    const forget = async (db: Db) => {
      done.push({ value: await work(db) });
      throw new Forget();
    };
    try {
      await store.as(role, viewer, forget, options);
    } catch (problem) {
      if (!(problem instanceof Forget)) throw problem;
    }
    const [kept] = done;
    if (kept === undefined) throw new Error('Nothing was done.');
    return kept.value;
  },
});
