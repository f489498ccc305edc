import { isAsked } from '../../database/home/is-asked.ts';
import type { Store } from '../../database/open.ts';
import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import { daysAfter } from '../../domain/consent/periods.ts';
import type { Around } from '../around.ts';
import { type GuestGrant, type OwnRequest, readGuestList } from '../organisation/ask-access.ts';
import type { WorkerViewer } from '../organisation/worker-viewer.ts';

/** Being somebody's guest by a grant. `isAsked`: something was asked of the worker there that waits for an answer. */
export type GuestAt = GuestGrant & { readonly isAsked: boolean };

/** With whom a worker is a guest: whose period ends soon, the others, and what the worker asked that was not given (yet). */
export type GuestDay = {
  readonly ending: readonly GuestAt[];
  readonly others: readonly GuestAt[];
  readonly requests: readonly OwnRequest[];
};

/** So many days before its end a period ends soon. */
const endsSoon = 14;

/** All of it, the first to end first. Of what is asked nothing is read but that it is: reading it is a look, on the page of that participation. */
export async function readGuestDay(store: Store, worker: WorkerViewer, around: Around): Promise<GuestDay> {
  const at = around.now();
  const { grants, requests } = await readGuestList(worker, around);
  const asked = new Set<string>();
  for (const who of new Set(
    grants.flatMap(({ sets, participantId }) => (sets.includes('own-agreements') ? [participantId] : [])),
  ))
    if (await store.as('naober_guest', who, (db) => isAsked(db, who, dutchDay(at)), { at })) asked.add(who);
  const all = grants
    .filter((grant) => isDoor(grant, grants))
    .map((grant) => ({ ...grant, isAsked: asked.has(grant.participantId) }));
  const soon = daysAfter(at, endsSoon);
  return { ending: all.filter(({ until }) => until <= soon), others: all.filter(({ until }) => until > soon), requests };
}

const isWider = ({ sets }: GuestGrant): boolean => sets.some((set) => set !== 'own-agreements');

/** Whether it is a door of its own: what lets somebody see one thing they were asked is not, where something else leads to the same space. */
function isDoor(grant: GuestGrant, grants: readonly GuestGrant[]): boolean {
  if (isWider(grant)) return true;
  const there = grants.filter(({ participantId }) => participantId === grant.participantId);
  return !there.some(isWider) && there[0] === grant;
}
