import { agreedWithId } from '../../database/agenda/agreed.ts';
import { dropNote, insertNote } from '../../database/agenda/notes.ts';
import type { Db } from '../../database/door.ts';
import type { Viewer } from '../../database/viewer.ts';
import { isDay } from '../../domain/agreements/wanted-agreement.ts';
import { tidyText } from '../../domain/circle/naming.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import { idOfAct } from '../act-id.ts';
import type { Around } from '../around.ts';
import { type GuestActor, noteGuestAct } from '../guest/note-guest-act.ts';
import { noteInAgenda } from './note-in-agenda.ts';

/** The most characters a note has: it is for being late, not for talking. */
export const longestNote = 200;

export type NoteProblem = 'note-empty' | 'note-too-long' | 'no-such-agreement';
export type NoteWish = { readonly actId: string; readonly agreementId: string; readonly day: string; readonly words: string };

/** A note of the owner on an agreement; who does it reads it, and nobody else. The same form sent again is the same note. */
export const writeNote = (viewer: Viewer, around: Around, wish: NoteWish): Promise<Result<null, NoteProblem>> =>
  viewer.do((db) =>
    write(db, { wish, by: viewer.id, ownerId: viewer.id, at: around.now() }, (objectId) =>
      noteInAgenda(db, viewer, around, { kind: 'agreement-note-written', objectId, action: 'C' }),
    ),
  );

/** A note of who does it; the owner reads it, and nobody else. */
export const writeOwnNote = (guest: GuestActor, around: Around, wish: NoteWish): Promise<Result<null, NoteProblem>> =>
  guest.own((db) =>
    write(db, { wish, by: guest.id, ownerId: guest.ownerId, at: around.now() }, (objectId) =>
      noteGuestAct(db, guest, around, { kind: 'agreement-note-written', objectId, action: 'C', under: 'own-agreements' }),
    ),
  );

type Writing = { readonly wish: NoteWish; readonly by: string; readonly ownerId: string; readonly at: Date };

async function write(
  db: Db,
  { wish, by, ownerId, at }: Writing,
  note: (objectId: string) => Promise<void>,
): Promise<Result<null, NoteProblem>> {
  const { agreementId, day } = wish;
  const words = tidyText(wish.words);
  if (words === '') return refused('note-empty');
  if ([...words].length > longestNote) return refused('note-too-long');
  const agreed = await agreedWithId(db, agreementId);
  if (agreed === null || (agreed.state !== 'agreed' && agreed.state !== 'asked')) return refused('no-such-agreement');
  const onDay = isDay(day) ? day : null;
  const id = idOfAct(by, { actId: wish.actId, kind: 'agreement-note-written', said: [agreementId, onDay, words] });
  if (await insertNote(db, { id, agreementId, byId: by, onDay, words, writtenAt: at, ownerId })) await note(agreementId);
  return ok(null);
}

/** Takes a note back: only one's own. Said twice is said once. */
export const takeNoteBack = (viewer: Viewer, around: Around, noteId: string): Promise<void> =>
  viewer.do(async (db) => {
    if (await dropNote(db, noteId, viewer.id))
      await noteInAgenda(db, viewer, around, { kind: 'agreement-note-taken-back', objectId: viewer.id, action: 'D' });
  });

/** As takeNoteBack, for who does it. */
export const takeOwnNoteBack = (guest: GuestActor, around: Around, noteId: string): Promise<void> =>
  guest.own(async (db) => {
    if (await dropNote(db, noteId, guest.id))
      await noteGuestAct(db, guest, around, { kind: 'agreement-note-taken-back', action: 'D', under: 'own-agreements' });
  });
