import { holdCircle, readCircleOf } from '../../database/circles.ts';
import { holdRhythm, putRhythm } from '../../database/keeping/rhythms.ts';
import type { Viewer } from '../../database/viewer.ts';
import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import { alterOf } from '../../domain/circle/kept-circle.ts';
import { gapOf, longestBeside } from '../../domain/keeping/gaps.ts';
import type { Rhythm } from '../../domain/keeping/next-question.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { noteBy } from '../log/note.ts';

/** What is chosen about one: keys of gaps, `longest` '' for about twice the ideal, or `ideal` '' for no questions; `version` is that of the row the form was drawn from, 0 for none. */
export type ChosenRhythm = {
  readonly alterId: string;
  readonly ideal: string;
  readonly longest: string;
  readonly birthday: boolean;
  readonly version: number;
};
export type RhythmRefusal = 'no-such-alter' | 'gap-missing' | 'longest-too-short' | 'changed-meanwhile';

/** What is wanted: two gaps, or none. The longest is at least the ideal. */
function gapsIn({ ideal, longest }: ChosenRhythm): Result<{ ideal: number; longest: number } | null, RhythmRefusal> {
  if (ideal === '') return ok(null);
  const best = gapOf(ideal);
  const most = best === null || longest !== '' ? gapOf(longest) : gapOf(longestBeside(best.key));
  if (best === null || most === null) return refused('gap-missing');
  return most.days < best.days ? refused('longest-too-short') : ok({ ideal: best.days, longest: most.days });
}

type Wanted = Pick<Rhythm, 'idealDays' | 'longestDays' | 'birthday'>;
const isSame = (there: Rhythm | null, wanted: Wanted): boolean =>
  (there?.idealDays ?? null) === wanted.idealDays &&
  (there?.longestDays ?? null) === wanted.longestDays &&
  (there?.birthday ?? false) === wanted.birthday &&
  (there === null || there.stoppedOn === null || wanted.idealDays === null);

type Since = Pick<Rhythm, 'chosenOn' | 'notBefore' | 'answeredOn' | 'stoppedOn'>;

/** From when is counted: as it was where only the birthday changed, else from today. */
function sinceOf(there: Rhythm | null, wanted: Wanted, today: string): Since {
  const hadGaps = there !== null && there.idealDays !== null;
  const sameGaps = there?.idealDays === wanted.idealDays && there.longestDays === wanted.longestDays;
  if (there !== null && sameGaps && there.stoppedOn === null) return there;
  return { chosenOn: today, notBefore: null, answeredOn: hadGaps ? today : (there?.answeredOn ?? null), stoppedOn: null };
}

/**
 * Keeps how often the owner would like to be in touch with somebody, and whether to be told of a birthday. Choosing anew starts anew: "niet nu" and
 * "stop" of before are over, and nothing more is asked that day. What another screen chose meanwhile is not overwritten.
 */
export async function chooseRhythm(viewer: Viewer, around: Around, chosen: ChosenRhythm): Promise<Result<null, RhythmRefusal>> {
  const { alterId, birthday } = chosen;
  const gaps = gapsIn(chosen);
  if (!gaps.ok) return gaps;
  const wanted: Wanted = { idealDays: gaps.value?.ideal ?? null, longestDays: gaps.value?.longest ?? null, birthday };
  return viewer.do(async (db) => {
    const kept = (await holdCircle(db)) ? await readCircleOf(db) : null;
    if (kept === null || alterOf(kept.circle, alterId) === null) return refused('no-such-alter');
    const there = await holdRhythm(db, alterId);
    if (isSame(there, wanted)) return ok(null);
    if ((there?.version ?? 0) !== chosen.version) return refused('changed-meanwhile');
    const today = dutchDay(around.now());
    await putRhythm(
      db,
      { ownerId: viewer.id, circleId: kept.circle.id },
      { alterId, ...wanted, ...sinceOf(there, wanted, today) },
    );
    await noteBy(db, viewer, around, { kind: 'contact-rhythm-chosen', action: 'U', objectId: alterId });
    return ok(null);
  });
}
