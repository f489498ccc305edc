import { readCircleOf } from '../src/database/circles.ts';
import { putDeparture } from '../src/database/departures.ts';
import type { Db, Store } from '../src/database/open.ts';
import { insertOwner } from '../src/database/owners.ts';
import { insertSnapshot } from '../src/database/snapshots.ts';
import { viewerOf } from '../src/database/viewer.ts';
import { idOfAct } from '../src/usecases/act-id.ts';
import type { Around } from '../src/usecases/around.ts';
import { keepOffers } from '../src/usecases/community/offers-nearby.ts';
import { takeInCircle } from '../src/usecases/take-in-circle.ts';
import { type AwayTime, afterAnswers } from './after-answers.ts';
import { actAsGuest } from './as-guests.ts';
import { circleOf } from './circle-of.ts';
import { snapshotOf } from './moment-of.ts';
import { settleOrganisation, type WorkersOfTown } from './organisation-of-town.ts';
import { residents } from './people.ts';
import type { Resident } from './resident.ts';
import { shares } from './shares.ts';
import { tellDays } from './tell-days.ts';
import { offersOfTown } from './tell-offers.ts';
import { type Shared, tellShares } from './tell-shares.ts';
import { tellTalentsOf } from './tell-talents.ts';
import { told, viewerIn } from './telling.ts';

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

const nobody: Shared = { came: [], asked: [] };

type Town = { readonly store: Store; readonly around: Around; readonly workers: WorkersOfTown };

const residentAt = (slug: string): string => {
  const resident = residents.find((one) => one.slug === slug);
  if (resident === undefined) throw new Error(`Nobody lives at ${slug}.`);
  return ownerIdOf(resident);
};

/** What a resident can, likes and wishes, and who takes part with them. Everybody in the circle is called by name. */
async function tellWhoTakesPart({ store, around, workers }: Town, db: Db, resident: Resident): Promise<Shared> {
  const circle = (await readCircleOf(db))?.circle;
  const alters = circle?.alters ?? [];
  const idOf = (name: string) => {
    const alter = alters.find((one) => one.name === name);
    if (alter === undefined) throw new Error(`${resident.name} has no ${name}.`);
    return alter.id;
  };
  const viewer = viewerIn(store, db, ownerIdOf(resident));
  if (circle !== undefined) await tellTalentsOf(viewer, around, { slug: resident.slug, circleId: circle.id, idOf });
  if (circle !== undefined) await tellDays({ db, viewer, around, idOf }, resident.slug);
  const shared = shares[resident.slug];
  if (shared === undefined) return nobody;
  return tellShares({ db, viewer, around, hostName: resident.name, workers, idOf, residentAt }, shared);
}

/** A resident with everything that is told of them, in one transaction; then what their guests did, each in one of theirs. */
async function settle(town: Town, resident: Resident): Promise<void> {
  const { store, around } = town;
  const ownerId = ownerIdOf(resident);
  const { came, asked } = await viewerOf(store, ownerId).do(async (db) => {
    if ((await readCircleOf(db)) !== null) return nobody;
    const viewer = viewerIn(store, db, ownerId);
    told(await takeInCircle(viewer, around, { actId: ownerId, circle: circleOf(resident, around.now()) }));
    await tellWhatWas(db, around, resident);
    return tellWhoTakesPart(town, db, resident);
  });
  const away: AwayTime[] = [];
  for (const one of came) away.push(...(await actAsGuest(store, around, { ownerId, came: one, asked })));
  await afterAnswers(store, around, ownerId, { asked, away });
}

/**
 * Puts the people of the example town in the store, with their circles, what was before, and who takes part, and what there is nearby. Whoever lives
 * there already is left as they are.
 */
export async function plantTown(store: Store, around: Around): Promise<void> {
  await keepOffers(store, offersOfTown(around));
  const workers = await settleOrganisation(store, around);
  await store.as('naober_sign_in', null, async (db) => {
    const at = around.now();
    for (const resident of residents)
      await insertOwner(db, { id: ownerIdOf(resident), slug: resident.slug, language: 'nl', at, eraseAfter: null });
  });
  for (const resident of residents) await settle({ store, around, workers }, resident);
}
