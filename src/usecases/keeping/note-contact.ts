import { holdCircle, readCircleOf } from '../../database/circles.ts';
import type { Db } from '../../database/door.ts';
import { deleteContact, insertContact, type NotedContact } from '../../database/keeping/contacts.ts';
import type { Viewer } from '../../database/viewer.ts';
import { dayNumber } from '../../domain/agenda/day.ts';
import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import { alterOf } from '../../domain/circle/kept-circle.ts';
import { type ContactHow, contactHows } from '../../domain/keeping/contact.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import { idOfAct } from '../act-id.ts';
import type { Around } from '../around.ts';
import { noteBy } from '../log/note.ts';

/** Contact as it was typed: on which day (2026-11-22), and how. */
export type TypedContact = { readonly alterId: string; readonly onDay: string; readonly how: string };
export type ContactRefusal = 'no-such-alter' | 'day-unknown' | 'day-to-come' | 'day-too-long-ago';

/** How long ago contact can be noted: older is not kept (see retention.ts). */
const longestAgo = 730;

function dayIn(text: string, today: string): Result<string, ContactRefusal> {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(dayNumber(text))) return refused('day-unknown');
  if (text > today) return refused('day-to-come');
  return dayNumber(today) - dayNumber(text) > longestAgo ? refused('day-too-long-ago') : ok(text);
}

const howOf = (text: string): ContactHow => contactHows.find((one) => one === text) ?? 'spoken';

/** As `noteContact`, in the caller's transaction. */
export async function noteContactHere(
  db: Db,
  viewer: Viewer,
  around: Around,
  { actId, ...typed }: TypedContact & { readonly actId: string },
): Promise<Result<{ id: string }, ContactRefusal>> {
  const { alterId } = typed;
  const today = dutchDay(around.now());
  const day = dayIn(typed.onDay, today);
  if (!day.ok) return day;
  const kept = (await holdCircle(db)) ? await readCircleOf(db) : null;
  if (kept === null || alterOf(kept.circle, alterId) === null) return refused('no-such-alter');
  const how = howOf(typed.how);
  const id = idOfAct(viewer.id, { actId, kind: 'contact-noted', said: [alterId, day.value, how] });
  const whose = { ownerId: viewer.id, circleId: kept.circle.id };
  const isNew = await insertContact(db, { id, alterId, onDay: day.value, how, saidOn: today, ...whose });
  if (isNew)
    await noteBy(db, viewer, around, { kind: 'contact-noted', action: 'C', objectId: alterId, circleId: whose.circleId });
  return ok({ id });
}

/** Notes that there was contact with somebody. The same form sent again is the same contact. */
export const noteContact = (
  viewer: Viewer,
  around: Around,
  typed: TypedContact & { readonly actId: string },
): Promise<Result<{ id: string }, ContactRefusal>> => viewer.do((db) => noteContactHere(db, viewer, around, typed));

/** Takes a note of contact away; answers what it said, so that it can be put back, or null when it was gone already. */
export const removeContact = (viewer: Viewer, around: Around, id: string): Promise<NotedContact | null> =>
  viewer.do(async (db) => {
    const gone = await deleteContact(db, id);
    if (gone !== null) await noteBy(db, viewer, around, { kind: 'contact-removed', action: 'D', objectId: gone.alterId });
    return gone;
  });
