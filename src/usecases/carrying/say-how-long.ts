import { insertHowLong, saidHowLong, setHowLongRemoved } from '../../database/carrying/perseverance.ts';
import type { Viewer } from '../../database/viewer.ts';
import { type HowLong, isHowLong, type SaidHowLong } from '../../domain/carrying/perseverance.ts';
import { tidyText } from '../../domain/circle/naming.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import { idOfAct } from '../act-id.ts';
import type { Around } from '../around.ts';
import { isAlone } from '../consent/note-consent.ts';
import { noteAct } from '../plan/note-act.ts';

type Typed = { readonly actId: string; readonly howLong: string; readonly words: string };
export type HowLongProblem = 'nothing-said' | 'words-too-long' | 'not-with-help';

const longest = 1000;

/** Keeps how long the owner thinks they hold out, as they say it today. The same form again is the same word; earlier words stay as they were. */
export async function sayHowLong(viewer: Viewer, around: Around, typed: Typed): Promise<Result<null, HowLongProblem>> {
  if (!isAlone(viewer)) return refused('not-with-help');
  const words = tidyText(typed.words) || null;
  const howLong: HowLong | null = isHowLong(typed.howLong) ? typed.howLong : null;
  if (words === null && howLong === null) return refused('nothing-said');
  if (words !== null && [...words].length > longest) return refused('words-too-long');
  const id = idOfAct(viewer.id, { actId: typed.actId, kind: 'perseverance-said', said: [howLong, words] });
  return viewer.do(async (db) => {
    if (await insertHowLong(db, { id, ownerId: viewer.id, howLong, words, at: around.now() }))
      await noteAct(db, viewer, around, { kind: 'perseverance-said', action: 'C', objectId: id });
    return ok(null);
  });
}

/** Everything the owner said about it, the newest first; what they took away and can put back is among it. */
export const readHowLong = (viewer: Viewer): Promise<SaidHowLong[]> => viewer.do(saidHowLong);

type Removing = { readonly id: string; readonly away: boolean };

/** Takes something the owner said away, or puts it back. Said twice is said once. */
export async function takeHowLongAway(
  viewer: Viewer,
  around: Around,
  { id, away }: Removing,
): Promise<Result<null, 'not-with-help'>> {
  if (!isAlone(viewer)) return refused('not-with-help');
  return viewer.do(async (db) => {
    if (await setHowLongRemoved(db, id, away ? around.now() : null))
      await noteAct(db, viewer, around, {
        kind: away ? 'perseverance-removed' : 'perseverance-put-back',
        action: 'U',
        objectId: id,
      });
    return ok(null);
  });
}
