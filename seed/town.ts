import type { Store } from '../src/database/open.ts';
import { insertOwner } from '../src/database/owners.ts';
import { viewerOf } from '../src/database/viewer.ts';
import { nothingSaid } from '../src/domain/circle/about.ts';
import { lensink } from '../src/domain/circle/built-in-templates.ts';
import type { Alter, Circle } from '../src/domain/circle/circle.ts';
import { idOfAct } from '../src/usecases/act-id.ts';
import type { Around } from '../src/usecases/around.ts';
import { takeInCircle } from '../src/usecases/take-in-circle.ts';
import { type Resident, residents, type Somebody } from './people.ts';

const alter = ([name, role, ring, sector, kind = 'person']: Somebody, turn: number): Alter => ({
  id: `${turn + 1}`,
  name,
  kind,
  role,
  ring,
  sector,
  status: 'present',
  seat: null,
  place: null,
  valence: null,
  support: [],
  about: nothingSaid,
  birthday: null,
  photo: null,
  attributes: {},
});

const circleOf = ({ slug, name, people }: Resident): Circle => ({
  template: lensink,
  ego: { id: slug, name, attributes: {} },
  alters: people.map(alter),
  ties: [],
});

async function settle(store: Store, around: Around, resident: Resident): Promise<void> {
  const { slug } = resident;
  const id = idOfAct('the example town', { actId: slug, kind: 'resident', said: null });
  const owner = { id, slug, language: 'nl', at: around.now(), eraseAfter: null };
  await store.as('naober_sign_in', null, (db) => insertOwner(db, owner));
  const viewer = viewerOf(store, id);
  if ((await viewer.do((db) => db.selectFrom('circle').select('id').execute())).length > 0) return;
  const taken = await takeInCircle(viewer, around, { actId: id, circle: circleOf(resident) });
  if (!taken.ok) throw new Error(`The circle of ${resident.name} was refused: ${taken.refusal}`);
}

/** Puts the people of the example town in the store, with their circles. Whoever lives there already is left as they are. */
export async function plantTown(store: Store, around: Around): Promise<void> {
  for (const resident of residents) await settle(store, around, resident);
}
