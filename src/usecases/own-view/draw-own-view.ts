import {
  beginSheet,
  changeMark,
  formForSheet,
  holdMark,
  insertMark,
  type OwnSheet,
  sheetOf,
} from '../../database/coach/own-views.ts';
import { lensink } from '../../domain/circle/built-in-templates.ts';
import { namesIn } from '../../domain/circle/naming.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import { spotOn } from '../../domain/trajectory/own-sheet.ts';
import { idOfAct } from '../act-id.ts';
import type { Around } from '../around.ts';
import { type GuestActor, noteGuestAct } from '../guest/note-guest-act.ts';

export type { OwnSheet } from '../../database/coach/own-views.ts';

/** The guest's own sheet; while there is none, an empty one on the form of the owner's circle. */
export const readOwnSheet = (guest: GuestActor): Promise<OwnSheet> =>
  guest.own(async (db) => {
    const there = await sheetOf(db, guest.id);
    return there ?? { participantId: guest.id, template: (await formForSheet(db)) ?? lensink, marks: [] };
  });

/** Puts names on the guest's own sheet, without a place. The owner's circle does not change. */
export async function addToSheet(
  guest: GuestActor,
  around: Around,
  { actId, text }: { readonly actId: string; readonly text: string },
): Promise<Result<null, 'name-empty' | 'name-too-long'>> {
  const names = namesIn(text);
  if (!names.ok) return names;
  return guest.own(async (db) => {
    const template = (await formForSheet(db)) ?? lensink;
    await beginSheet(db, { participantId: guest.id, ownerId: guest.ownerId, template, at: around.now() });
    let came = false;
    for (const [turn, name] of names.value.entries()) {
      const id = idOfAct(guest.id, { actId, kind: 'sheet-name', said: [turn, names.value] });
      const mark = { id, participantId: guest.id, ownerId: guest.ownerId, name, ring: null, sector: null };
      came = (await insertMark(db, mark)) || came;
    }
    if (came) await noteGuestAct(db, guest, around, { kind: 'own-view-drawn', under: 'own-view' });
    return ok(null);
  });
}

type Moving = { readonly id: string; readonly version: number; readonly ring: string; readonly sector: string };

/** Gives a name on the guest's own sheet a place. What another screen changed meanwhile is not overwritten. */
export const placeOnSheet = (
  guest: GuestActor,
  around: Around,
  { id, version, ...typed }: Moving,
): Promise<Result<null, 'gone' | 'no-such-place' | 'changed-meanwhile'>> =>
  guest.own(async (db) => {
    const sheet = await sheetOf(db, guest.id);
    const mark = await holdMark(db, id);
    if (sheet === null || mark === null || mark.removedAt !== null) return refused('gone');
    const spot = spotOn(sheet.template, typed);
    if (!spot.ok) return spot;
    if (spot.value.ring === mark.ring && spot.value.sector === mark.sector) return ok(null);
    if (mark.version !== version) return refused('changed-meanwhile');
    await changeMark(db, id, spot.value);
    await noteGuestAct(db, guest, around, { kind: 'own-view-drawn', under: 'own-view' });
    return ok(null);
  });

/** Takes a name off the guest's own sheet, or puts it back. */
export const keepOnSheet = (
  guest: GuestActor,
  around: Around,
  { id, there }: { readonly id: string; readonly there: boolean },
): Promise<Result<null, 'gone'>> =>
  guest.own(async (db) => {
    const mark = await holdMark(db, id);
    if (mark === null) return refused('gone');
    if ((mark.removedAt === null) === there) return ok(null);
    await changeMark(db, id, { removed_at: there ? null : around.now() });
    await noteGuestAct(db, guest, around, { kind: 'own-view-drawn', under: 'own-view' });
    return ok(null);
  });
