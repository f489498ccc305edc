import type { Store } from '../src/database/open.ts';
import { organisationBySlug } from '../src/database/organisation/organisations.ts';
import { insertWorker } from '../src/database/organisation/workers.ts';
import { idOfAct } from '../src/usecases/act-id.ts';
import type { Around } from '../src/usecases/around.ts';
import { makeOrganisation } from '../src/usecases/organisation/make-organisation.ts';
import { ago } from './ago.ts';

/** Who of the organisation takes part, as adding a participant wants to know it. */
type WorkerOfTown = { readonly workerId: string; readonly organisationId: string; readonly organisation: string };
export type WorkersOfTown = { readonly daan: WorkerOfTown; readonly ilse: WorkerOfTown };

const slug = 'wijkteam-borculo';
const name = 'Wijkteam Borculo';
const begunDaysAgo = 300;

const workerIdOf = (who: string): string => idOfAct('the example town', { actId: who, kind: 'worker', said: null });
const staff = [
  { who: 'daan', name: 'Daan', roles: ['professional'] },
  { who: 'ilse', name: 'Ilse', roles: ['coach'] },
] as const;

/** The organisation of the town with who works there. Made once; nobody of them has signed in. */
export async function settleOrganisation(store: Store, around: Around): Promise<WorkersOfTown> {
  const then = ago(around, begunDaysAgo);
  const there = await store.as('naober_sign_in', null, (db) => organisationBySlug(db, slug));
  if (there === null) await makeOrganisation(store, then, { slug, name, coordinator: 'Annelies', email: 'annelies@example.org' });
  return store.as('naober_sign_in', null, async (db) => {
    const organisationId = there?.id ?? (await organisationBySlug(db, slug))?.id ?? '';
    for (const { who, name: called, roles } of there === null ? staff : []) {
      const worker = { id: workerIdOf(who), organisationId, name: called, email: `${who}@example.org`, invitedBy: null };
      await insertWorker(db, { ...worker, roles, at: then.now() });
    }
    const as = (who: string) => ({ workerId: workerIdOf(who), organisationId, organisation: name });
    return { daan: as('daan'), ilse: as('ilse') };
  });
}
