import { readCircleOf } from '../src/database/circles.ts';
import { putDeparture } from '../src/database/departures.ts';
import type { Db, Store } from '../src/database/open.ts';
import { insertOwner } from '../src/database/owners.ts';
import { insertSnapshot } from '../src/database/snapshots.ts';
import { viewerOf } from '../src/database/viewer.ts';
import { idOfAct } from '../src/usecases/act-id.ts';
import type { Around } from '../src/usecases/around.ts';
import { takeInCircle } from '../src/usecases/take-in-circle.ts';
import { circleOf } from './circle-of.ts';
import { snapshotOf } from './moment-of.ts';
import { residents } from './people.ts';
import type { Resident } from './resident.ts';

const ownerIdOf = ({ slug }: Resident): string => idOfAct('the example town', { actId: slug, kind: 'resident', said: null });

/** The frozen moments of a resident, and why people left. Whoever left has an id from the story, so that they are the same one at every moment. */
async function tellWhatWas(db: Db, around: Around, resident: Resident): Promise<void> {
  const kept = await readCircleOf(db);
  if (kept === null) throw new Error(`${resident.name} has no circle to tell of.`);
  const { moments = [], left = [] } = resident;
  const [ownerId, now] = [ownerIdOf(resident), around.now()];
  const idsOfLeft = new Map(left.map(({ who: [name] }) => [name, around.newId()]));
  for (const moment of moments) {
    const snapshot = snapshotOf(moment, resident, kept.circle, { id: around.newId(), now, idsOfLeft });
    await insertSnapshot(db, ownerId, kept.circle.id, snapshot);
  }
  for (const { who, why, words = null } of left) {
    const alterId = idsOfLeft.get(who[0]);
    if (alterId === undefined || why === null) continue;
    await putDeparture(db, { alterId, circleId: kept.circle.id, ownerId, reason: why, words, at: now });
  }
}

async function settle(store: Store, around: Around, resident: Resident): Promise<void> {
  const viewer = viewerOf(store, ownerIdOf(resident));
  if ((await viewer.do((db) => db.selectFrom('circle').select('id').execute())).length > 0) return;
  const circle = circleOf(resident, around.now());
  const taken = await takeInCircle(viewer, around, { actId: viewer.id, circle });
  if (!taken.ok) throw new Error(`The circle of ${resident.name} was refused: ${taken.refusal}`);
  await viewer.do((db) => tellWhatWas(db, around, resident));
}

/** Puts the people of the example town in the store, with their circles and what was before. Whoever lives there already is left as they are. */
export async function plantTown(store: Store, around: Around): Promise<void> {
  await store.as('naober_sign_in', null, async (db) => {
    const at = around.now();
    for (const resident of residents)
      await insertOwner(db, { id: ownerIdOf(resident), slug: resident.slug, language: 'nl', at, eraseAfter: null });
  });
  for (const resident of residents) await settle(store, around, resident);
}
