import { randomUUID } from 'node:crypto';
import type { Store } from '../../src/database/open.ts';
import { type Viewer, viewerOf } from '../../src/database/viewer.ts';
import type { KeptCircle } from '../../src/domain/circle/kept-circle.ts';
import type { Around } from '../../src/usecases/around.ts';
import { beginCircle } from '../../src/usecases/begin-circle.ts';
import { readCircle } from '../../src/usecases/read-circle.ts';

/** Clock and chance as they are. */
export const aroundNow: Around = { now: () => new Date(), newId: () => randomUUID() };

/** A space of its own with these names in it. */
export async function beginWith(store: Store, names: string): Promise<Viewer> {
  const begun = await beginCircle(store, aroundNow, { actId: randomUUID(), name: names, language: 'nl', eraseAfter: null });
  if (!begun.ok) throw new Error(begun.refusal);
  return viewerOf(store, begun.value.ownerId);
}

/** The circle of a viewer who has one. */
export async function circleOf(viewer: Viewer): Promise<KeptCircle> {
  const kept = await readCircle(viewer);
  if (kept === null) throw new Error('There is no circle.');
  return kept.circle;
}

/** The alter of that name; there must be one. */
export async function named(viewer: Viewer, name: string) {
  const alter = (await circleOf(viewer)).alters.find((each) => each.name === name);
  if (alter === undefined) throw new Error(`There is no ${name}.`);
  return alter;
}

/** A circle without what changes by itself: the versions of its rows. */
export const withoutVersions = (circle: KeptCircle) => ({
  ...circle,
  version: 0,
  alters: circle.alters.map((alter) => ({ ...alter, version: 0, tieVersion: 0 })),
});
