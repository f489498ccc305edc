import { actsBefore, type PastAct } from '../database/act-history.ts';
import type { Viewer } from '../database/viewer.ts';

export type { PastAct } from '../database/act-history.ts';

/** How many acts a page of the past holds. */
const most = 40;

/** What the viewer did, the newest first; `older` is where the page before it begins, null when there is none. */
export async function readHistory(
  viewer: Viewer,
  before: string | null,
): Promise<{ readonly acts: readonly PastAct[]; readonly older: string | null }> {
  const found = await viewer.do((db) => actsBefore(db, before, most + 1));
  const acts = found.slice(0, most);
  return { acts, older: found.length > most ? (acts.at(-1)?.turn ?? null) : null };
}
