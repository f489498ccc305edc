import { randomUUID } from 'node:crypto';
import type { Store } from '../../src/database/open.ts';
import { type Viewer, viewerOf } from '../../src/database/viewer.ts';
import type { KeptAlter, KeptCircle } from '../../src/domain/circle/kept-circle.ts';
import { ok } from '../../src/domain/result.ts';
import { changeCircle } from '../../src/usecases/change-circle.ts';
import type { TestBrowser } from './app.ts';
import { aroundNow } from './circle.ts';
import { formTo, send } from './forms.ts';

/** Begins a circle in a browser with these names, and answers its owner. The store must have no owner of its own that was made later. */
export async function beginIn(browser: TestBrowser, store: Store, names: readonly string[]): Promise<Viewer> {
  await send(browser, formTo(await browser.visit('/'), '/'), { name: names.join(', ') });
  const [owner] = await store.as('naober_keeper', null, (db) =>
    db.selectFrom('owner').select('id').orderBy('created_at', 'desc').limit(1).execute(),
  );
  if (owner === undefined) throw new Error('Nobody began.');
  return viewerOf(store, owner.id);
}

/** Says more of a circle at once than its pages would: every alter as `told` makes it. */
export const tell = (viewer: Viewer, told: (alter: KeptAlter, place: number, circle: KeptCircle) => KeptAlter) =>
  changeCircle(viewer, aroundNow, { actId: randomUUID(), kind: 'alter-changed', said: null }, (circle) =>
    ok({ ...circle, alters: circle.alters.map((alter, place) => told(alter, place, circle)) }),
  );
