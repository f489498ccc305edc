import { type Viewer, viewerOf } from '../../src/database/viewer.ts';
import type { LetterEvery } from '../../src/domain/letters/weekly.ts';
import { beginCircle } from '../../src/usecases/begin-circle.ts';
import { chooseLetterEvery } from '../../src/usecases/letters/letter-every.ts';
import type { WorkerViewer } from '../../src/usecases/organisation/worker-viewer.ts';
import { coordinator } from '../support/at-rounds.ts';
import { gives, joins } from '../support/takes-part.ts';
import { readsMail, type Town } from './cast.ts';

/** Somebody who takes part in rounds of help. `stays`: one of the households, which nobody leaves. */
export type Neighbour = { readonly viewer: Viewer; readonly firstName: string; readonly stays: boolean };

/** Those who may meet in rounds of help, and who coordinates among them. */
export type Street = { readonly worker: WorkerViewer; people: readonly Neighbour[] };

/** How many live in the street besides the households. */
const newcomers = 4;
const wishes: readonly LetterEvery[] = ['week', 'never', 'month', 'week'];

/** The households and their neighbours, whose circles are all linked, and a coordinator to whom most of them let be seen what they put in. */
export async function streetOf(town: Town): Promise<Street> {
  const street: Street = { worker: await coordinator(town.store, town.around), people: [] };
  street.people = town.households.map(({ viewer }, index) => ({ viewer, firstName: `Bewoner-${index}-`, stays: true }));
  for (let n = 0; n < newcomers; n += 1) await movesIn(town, street);
  for (const one of street.people) if (town.chance.happens(0.7)) await letsCoordinate(town, street, one.viewer);
  return street;
}

/** Somebody comes to live in the street; their circle is linked with all that are there. */
export async function movesIn(town: Town, street: Street): Promise<void> {
  const { store, chance, around } = town;
  const begun = await beginCircle(store, around, { actId: around.newId(), name: 'Truus', language: 'nl', eraseAfter: null });
  if (!begun.ok) throw new Error(begun.refusal);
  const viewer = viewerOf(store, begun.value.ownerId);
  await readsMail(store, viewer, around);
  const every = chance.oneOf(wishes);
  if (every !== 'week') await chooseLetterEvery(viewer, around, { every, was: 'week' });
  const others = street.people.map((one) => one.viewer.id);
  const pairs = others.flatMap((id) => [
    { owner_id: viewer.id, other_id: id },
    { owner_id: id, other_id: viewer.id },
  ]);
  const said_at = around.now();
  await store.as('naober_keeper', null, (db) =>
    db
      .insertInto('circle_link')
      .values(pairs.map((pair) => ({ ...pair, said_at })))
      .execute(),
  );
  street.people = [...street.people, { viewer, firstName: `Buur-${chance.whole(1000, 9999)}-`, stays: false }];
}

/** They let the coordinator see what they put in for rounds. */
export async function letsCoordinate({ store, around, chance }: Town, { worker }: Street, viewer: Viewer): Promise<void> {
  const who = { name: 'Carla', kind: 'guest', workerId: worker.id, organisationId: worker.organisationId } as const;
  const guest = await joins(store, viewer, around, who);
  await gives(viewer, around, guest.id, ['chains'], chance.whole(20, 90));
}
