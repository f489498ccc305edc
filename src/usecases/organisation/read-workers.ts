import { setVog, type WorkerCard, workerCards } from '../../database/organisation/workers.ts';
import { tidyName } from '../../domain/circle/naming.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { coordinates, type WorkerViewer } from './worker-viewer.ts';

export type { WorkerCard } from '../../database/organisation/workers.ts';

/** Everybody who works where the viewer coordinates; for others only themselves. By name. */
export const readWorkers = (viewer: WorkerViewer, around: Around): Promise<readonly WorkerCard[]> =>
  viewer.do((db) => workerCards(db, around.now()));

/** One of them, or null. */
export const readWorker = async (viewer: WorkerViewer, around: Around, id: string): Promise<WorkerCard | null> =>
  (await viewer.do((db) => workerCards(db, around.now(), id)))[0] ?? null;

type VogRefusal = 'not-coordinator' | 'no-such-worker' | 'no-date' | 'name-empty' | 'name-too-long' | 'changed-meanwhile';

/** Notes when a certificate of conduct was seen and by whom; nothing else of it is kept. A date that is to come is none. */
export async function noteVog(
  viewer: WorkerViewer,
  around: Around,
  seen: { readonly workerId: string; readonly version: number; readonly on: string; readonly by: string },
): Promise<Result<null, VogRefusal>> {
  if (!coordinates(viewer)) return refused('not-coordinator');
  const by = tidyName(seen.by);
  if (!isPastDate(seen.on, around.now())) return refused('no-date');
  if (!by.ok) return by;
  return viewer.do(async (db) => {
    const [card] = await workerCards(db, around.now(), seen.workerId);
    if (card === undefined || card.endedAt !== null) return refused('no-such-worker');
    if (card.vogOn === seen.on && card.vogBy === by.value) return ok(null);
    const set = await setVog(db, { workerId: card.id, version: seen.version, on: seen.on, by: by.value });
    return set ? ok(null) : refused('changed-meanwhile');
  });
}

function isPastDate(text: string, now: Date): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) && day <= now && day.getUTCFullYear() >= 1990;
}
