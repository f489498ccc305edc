import { freeItems, holdRounds, waysBefore, whoMayMeet } from '../../database/chains/found.ts';
import { endFallen } from '../../database/chains/rounds.ts';
import type { Db } from '../../database/door.ts';
import type { Store } from '../../database/open.ts';
import type { Viewer } from '../../database/viewer.ts';
import { findRounds } from '../../domain/chains/find-rounds.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { isAlone } from '../consent/note-consent.ts';
import { propose, stepIdOf } from './propose.ts';

/**
 * The owner looks whether there is a round with what they put in, among those whose circle is linked with theirs. One that is found is laid before
 * everybody in it, the owner too, and answers the owner's own part. Nobody in it is told who looked.
 */
export async function lookForRound(
  store: Store,
  viewer: Viewer,
  around: Around,
  actId: string,
): Promise<Result<{ stepId: string }, 'no-round' | 'not-with-help'>> {
  if (!isAlone(viewer)) return refused('not-with-help');
  const at = around.now();
  const work = async (db: Db): Promise<Result<{ stepId: string }, 'no-round'>> => {
    await holdRounds(db);
    await endFallen(db, at);
    const items = await freeItems(db, viewer.id, 'linked');
    const mayMeet = await whoMayMeet(db, [...new Set(items.map(({ ownerId }) => ownerId))], 'linked');
    const found = findRounds(items, { mayMeet, notAgain: await waysBefore(db), with: viewer.id });
    const round = found[0];
    if (round === undefined) return refused('no-round');
    const acting = (ownerId: string) => ({
      actorId: ownerId,
      onBehalfOf: ownerId,
      actorKind: ownerId === viewer.id ? ('owner' as const) : ('job' as const),
    });
    const id = await propose(db, around, { actId, who: viewer.id, round, by: null, acting });
    return ok({ stepId: stepIdOf(id, viewer.id) });
  };
  return store.as('naober_chains', viewer.id, work, { at });
}
