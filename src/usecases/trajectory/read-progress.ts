import { coachNames, type Progress, progressOf } from '../../database/coach/progress.ts';
import type { Store } from '../../database/open.ts';
import type { Around } from '../around.ts';
import type { WorkerViewer } from '../organisation/worker-viewer.ts';

/** How far a trajectory is, with the name of the coach as the organisation knows it; null for a coach who is not of it. */
export type ProgressOfCoach = Progress & { readonly coach: string | null };

/**
 * The trajectories of a coordinator's organisation of which the owner lets progress be seen: which steps were done on which day. No name of
 * an owner, no goal, no word. Empty for whoever does not coordinate.
 */
export async function readProgress(store: Store, around: Around, worker: WorkerViewer): Promise<readonly ProgressOfCoach[]> {
  const all = await store.as('naober_sees_progress', worker.id, progressOf, { at: around.now() });
  const names = all.length === 0 ? new Map<string, string>() : await worker.do(coachNames);
  return all.map((one) => ({ ...one, coach: one.workerId === null ? null : (names.get(one.workerId) ?? null) }));
}
