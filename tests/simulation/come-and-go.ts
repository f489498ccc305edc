import { eraseOwner } from '../../src/database/erase.ts';
import { setWipeAfter } from '../../src/database/own-space.ts';
import { callOffAgreements } from '../../src/jobs/call-off-agreements.ts';
import { reportDeathByOperator, takeBackByOperator } from '../../src/usecases/mandate/after-death.ts';
import { standStill, switchOn } from '../../src/usecases/my-data/stand-still.ts';
import { takeBackSpace } from '../../src/usecases/take-back-space.ts';
import { wipeSpace } from '../../src/usecases/wipe-space.ts';
import { wipeSpaceNow } from '../../src/usecases/wipe-space-now.ts';
import type { Town } from './cast.ts';
import type { KnownRounds } from './known-rounds.ts';
import { movesIn, type Neighbour, type Street } from './street.ts';

/** Neighbours stand still, go, come back or die; where somebody is gone for good, somebody else comes to live. */
export async function comeAndGo(town: Town, street: Street, evening: KnownRounds): Promise<void> {
  for (const one of street.people.filter(({ stays }) => !stays)) {
    if (await leaves(town, one, evening)) {
      street.people = street.people.filter((other) => other !== one);
      await movesIn(town, street);
    }
  }
}

/** What comes of them today, with how likely it is in a thousand. */
const ways = { stands: 3, wipes: 3, wipesAtOnce: 2, dies: 3 } as const;

/** Whether they are gone for good now. */
async function leaves(town: Town, { viewer }: Neighbour, { owners }: KnownRounds): Promise<boolean> {
  const { store, chance, around } = town;
  const stands = owners.get(viewer.id);
  const drawn = chance.whole(0, 999);
  if (stands?.going) {
    if (drawn < 150) await takeBackSpace(viewer, around);
    return drawn >= 850 && erased(town, viewer);
  }
  if (stands?.died) {
    if (drawn < 100) await takeBackByOperator(store, around, viewer.id);
    return drawn >= 950;
  }
  if (stands?.shut) {
    if (drawn < 100) await switchOn(viewer, around);
    return false;
  }
  const { stands: still, wipes, wipesAtOnce, dies } = ways;
  if (drawn < still) await standStill(viewer, around, chance.happens(0.5) ? 'keep' : 'call-off');
  else if (drawn < still + wipes) await wipeSpace(viewer, around);
  else if (drawn < still + wipes + wipesAtOnce) await wipeSpaceNow(store, viewer, around);
  else if (drawn < still + wipes + wipesAtOnce + dies) await diesNow(town, viewer);
  return false;
}

async function diesNow({ store, around }: Town, { id }: Neighbour['viewer']): Promise<void> {
  await reportDeathByOperator(store, around, id, 'Carla');
  await callOffAgreements(store, around)({ id: around.newId(), ownerId: id, subjectId: id });
}

/** Their space goes, as by the job that erases. The store reckons by its own clock whether it is time, so the time is put there. */
async function erased({ store }: Town, viewer: Neighbour['viewer']): Promise<boolean> {
  await viewer.do((db) => setWipeAfter(db, new Date(0)));
  await store.as('naober_jobs', null, (db) => eraseOwner(db, viewer.id));
  return true;
}
