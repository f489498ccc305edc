import { type AskForMe, asksForMe, namesOfLinked, stopAskForMe } from '../../database/asking/for-me.ts';
import { recordFact } from '../../database/facts.ts';
import type { Store } from '../../database/open.ts';
import type { Viewer } from '../../database/viewer.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { closeOff } from './close-asks.ts';

/** What somebody asks for the viewer, with how the viewer calls who asks; null when they are not in the viewer's map any more. */
export type NamedForMe = AskForMe & { readonly fromName: string | null };

/** What others ask for the viewer, the newest first. */
export async function readAsksForMe(store: Store, viewer: Viewer, around: Around): Promise<readonly NamedForMe[]> {
  const found = await store.as('naober_guest', viewer.id, (db) => asksForMe(db, viewer.id), { at: around.now() });
  if (found.length === 0) return [];
  const names = await viewer.do(namesOfLinked);
  return found.map((one) => ({ ...one, fromName: names.get(one.ownerId) ?? null }));
}

/** The viewer stops what is asked for them: nobody can answer it any more, and who was asked reads that it does not go on. */
export async function stopAskForMyself(
  store: Store,
  viewer: Viewer,
  around: Around,
  askId: string,
): Promise<Result<null, 'no-such-ask' | 'not-with-help'>> {
  if (!viewer.alone) return refused('not-with-help');
  const known = (await readAsksForMe(store, viewer, around)).find(({ id }) => id === askId);
  if (known === undefined) return refused('no-such-ask');
  if (known.state === 'withdrawn') return ok(null);
  const at = around.now();
  if (await store.as('naober_guest', viewer.id, (db) => stopAskForMe(db, viewer.id, askId), { at })) {
    await viewer.do((db) =>
      recordFact(db, {
        ...{ id: around.newId(), ownerId: viewer.id, circleId: null, actorId: viewer.actorId, onBehalfOf: viewer.id },
        ...{ kind: 'ask-for-me-stopped', objectId: askId, at },
      }),
    );
  }
  await closeOff(store, around, { askId, why: 'stopped-by-them' });
  return ok(null);
}
