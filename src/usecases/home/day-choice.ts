import { type DayChoice, dayChoiceOf, putDayChoice } from '../../database/home/day-choice.ts';
import type { Viewer } from '../../database/viewer.ts';
import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import { type OpensFirst, opensFirst } from '../../domain/home/opens-first.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { noteBy } from '../log/note.ts';

/** What opens first for the viewer, and whether what there was to think about was put away. */
export const readDayChoice = (viewer: Pick<Viewer, 'do'>): Promise<DayChoice> => viewer.do(dayChoiceOf);

/** "Niet nu": there is nothing to think about for the rest of the day; or, with `away` false, there is again. */
export const putThoughtAway = (viewer: Viewer, around: Around, { away }: { readonly away: boolean }): Promise<void> =>
  viewer.do(async (db) => {
    const chosen = await dayChoiceOf(db);
    const putAwayOn = away ? dutchDay(around.now()) : null;
    if (chosen.putAwayOn === putAwayOn) return;
    await putDayChoice(db, viewer.id, { ...chosen, putAwayOn });
    await noteBy(db, viewer, around, { kind: away ? 'thought-put-away' : 'thought-taken-up', action: 'U' });
  });

/** `was`: what the form was drawn from. */
type Chosen = { readonly opens: string; readonly was: string };

/** Keeps what opens first. What another screen chose meanwhile is not overwritten. */
export const chooseOpensFirst = (
  viewer: Viewer,
  around: Around,
  { opens: typed, was }: Chosen,
): Promise<Result<null, 'opens-missing' | 'changed-meanwhile'>> =>
  viewer.do(async (db) => {
    const opens: OpensFirst | undefined = opensFirst.find((one) => one === typed);
    if (opens === undefined) return refused('opens-missing');
    const there = await dayChoiceOf(db);
    if (there.opens === opens) return ok(null);
    if (there.opens !== was) return refused('changed-meanwhile');
    await putDayChoice(db, viewer.id, { ...there, opens });
    await noteBy(db, viewer, around, { kind: 'opens-first-chosen', action: 'U' });
    return ok(null);
  });
