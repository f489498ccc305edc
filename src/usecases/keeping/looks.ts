import type { Db } from '../../database/door.ts';
import { holdLook, insertLook, lookRhythmOf, looksOf, putLookRhythm } from '../../database/keeping/looks.ts';
import type { Viewer } from '../../database/viewer.ts';
import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import {
  type DueLook,
  dueLook,
  type Look,
  type LookRhythm,
  type LookWhy,
  lookWeeks,
  nextLookOn,
} from '../../domain/keeping/look.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import { idOfAct } from '../act-id.ts';
import type { Around } from '../around.ts';
import { noteBy } from '../log/note.ts';

/** Every time the owner looked back or is to, how often they want to, what is due today, and when the next is. */
export type Looks = {
  readonly looks: readonly Look[];
  readonly rhythm: LookRhythm | null;
  readonly due: DueLook | null;
  readonly nextOn: string | null;
};

/** All about looking back on a day, in a transaction that is under way. Days as text. */
export async function looksHere(db: Db, today: string): Promise<Looks> {
  const [looks, rhythm] = [await looksOf(db), await lookRhythmOf(db)];
  return { looks, rhythm, due: dueLook(rhythm, looks, today), nextOn: nextLookOn(rhythm, looks) };
}

/** All about looking back. Days as text. */
export const readLooks = (viewer: Viewer, around: Around): Promise<Looks> =>
  viewer.do((db) => looksHere(db, dutchDay(around.now())));

/** What there is to look back on today, or null: one thing to think about. */
export const lookOfToday = async (viewer: Viewer, around: Around): Promise<DueLook | null> =>
  (await readLooks(viewer, around)).due;

type Starting = {
  readonly why: LookWhy;
  /** From which day it may be brought up (2026-11-22); without it today. */
  readonly notBefore?: string;
};

/**
 * Begins a look, for now or for later. For the same reason and the same day there is one, however often it is asked; an open one that may be
 * brought up already is gone on with. A look that was let go and is asked for again is a new one.
 */
export const startLook = (viewer: Viewer, around: Around, { why, notBefore }: Starting): Promise<{ readonly id: string }> =>
  viewer.do(async (db) => {
    const today = dutchDay(around.now());
    const day = notBefore ?? today;
    const open = (await looksOf(db)).filter((look) => look.doneOn === null && look.droppedOn === null && look.why === why);
    const there = open.find((look) => look.notBefore === day || (notBefore === undefined && look.notBefore <= today));
    if (there !== undefined) return { id: there.id };
    const asked = idOfAct(viewer.id, { actId: day, kind: 'look-begun', said: why });
    const id = (await holdLook(db, asked)) === null ? asked : around.newId();
    const isNew = await insertLook(db, { id, ownerId: viewer.id, why, notBefore: day, at: around.now() });
    if (isNew) await noteBy(db, viewer, around, { kind: 'look-begun', action: 'C', objectId: id });
    return { id };
  });

/** `weeks` as it was chosen, 'nooit' for not by itself; `version` is that of what the form was drawn from, 0 for none. */
type ChosenWeeks = { readonly weeks: string; readonly version: number };

/** Keeps how often the owner wants to look back, counted from today. What another screen chose meanwhile is not overwritten. */
export const chooseLookRhythm = (
  viewer: Viewer,
  around: Around,
  { weeks: typed, version }: ChosenWeeks,
): Promise<Result<null, 'weeks-missing' | 'changed-meanwhile'>> =>
  viewer.do(async (db) => {
    const weeks = typed === 'nooit' ? null : lookWeeks.find((one) => `${one}` === typed);
    if (weeks === undefined) return refused('weeks-missing');
    const there = await lookRhythmOf(db);
    if (there !== null && there.weeks === weeks) return ok(null);
    if ((there?.version ?? 0) !== version) return refused('changed-meanwhile');
    await putLookRhythm(db, viewer.id, { weeks, chosenOn: dutchDay(around.now()) });
    await noteBy(db, viewer, around, { kind: 'look-rhythm-chosen', action: 'U' });
    return ok(null);
  });
