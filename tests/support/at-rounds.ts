import type { Store } from '../../src/database/open.ts';
import type { Viewer } from '../../src/database/viewer.ts';
import { dutchDay } from '../../src/domain/agreements/dutch-day.ts';
import { dayAfter } from '../../src/domain/agreements/wanted-agreement.ts';
import type { ChainSide } from '../../src/domain/chains/item.ts';
import type { Around } from '../../src/usecases/around.ts';
import { putIn, readPutIn } from '../../src/usecases/chains/put-in.ts';
import { sayLinked } from '../../src/usecases/circle-links/link-circles.ts';
import { type WorkerViewer, workerViewerOf } from '../../src/usecases/organisation/worker-viewer.ts';

/** An owner puts in what they would like and what they would do; answers the ids of the two. */
export async function putsIn(
  viewer: Viewer,
  around: Around,
  {
    ask,
    offer,
    linked = false,
  }: {
    readonly ask: readonly [kind: string, what: string];
    readonly offer: readonly [kind: string, what: string];
    readonly linked?: boolean;
  },
): Promise<{ readonly ask: string; readonly offer: string }> {
  const untilOn = dayAfter(dutchDay(around.now()), 60);
  const put = async (side: ChainSide, [support, what]: readonly [string, string]) => {
    const more = {
      actId: around.newId(),
      side,
      support,
      what,
      limits: side === 'offer' ? 'Niet op zondag' : '',
      untilOn,
      linked,
      from: null,
    };
    const done = await putIn(viewer, around, more);
    if (!done.ok) throw new Error(done.refusal);
    return (await readPutIn(viewer, around)).find((one) => one.what === what)?.id ?? '';
  };
  return { ask: await put('ask', ask), offer: await put('offer', offer) };
}

/** All of them say that their circles may be linked with all of the others. */
export async function linkAll(around: Around, all: readonly Viewer[]): Promise<void> {
  for (const one of all)
    for (const other of all)
      if (one !== other) {
        const said = await sayLinked(one, around, { otherId: other.id, alterId: null });
        if (!said.ok) throw new Error(said.refusal);
      }
}

/** Somebody who coordinates an organisation of their own. */
export async function coordinator(
  store: Store,
  around: Around,
  role: 'coordinator' | 'coach' = 'coordinator',
): Promise<WorkerViewer> {
  const [organisationId, id] = [around.newId(), around.newId()];
  const here = { organisation_id: organisationId, worker_id: id };
  await store.as('naober_sign_in', null, async (db) => {
    const created_at = around.now();
    await db
      .insertInto('organisation')
      .values({ id: organisationId, slug: `o-${id}`, name: 'Buurthuis', created_at })
      .execute();
    await db.insertInto('worker').values({ id, organisation_id: organisationId, created_at }).execute();
    await db
      .insertInto('worker_card')
      .values({ ...here, name: 'Carla', email: `${id}@example.org` })
      .execute();
    await db
      .insertInto('worker_role')
      .values({ ...here, role })
      .execute();
  });
  return workerViewerOf(store, { id, organisationId, organisation: 'Buurthuis', name: 'Carla', roles: [role] });
}
