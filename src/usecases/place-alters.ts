import type { Viewer } from '../database/viewer.ts';
import { formTag } from '../domain/circle/change-template.ts';
import { placeQuestions } from '../domain/circle/placing.ts';
import { answerPlaces, type Placed, type PlacingAnswer } from '../domain/circle/placing-answer.ts';
import { ok, refused } from '../domain/result.ts';
import type { Around } from './around.ts';
import { changeCircle } from './change-circle.ts';

type Input = PlacingAnswer & {
  readonly actId: string;
  readonly question: string;
  /** The form the screen was made for, as `formTag`; '' when not said. */
  readonly form: string;
};

/**
 * Keeps the answer to one question for all names, and returns who was left alone because another screen moved them meanwhile. Whoever is
 * not there (any more) is passed over. Was the form changed since the question was asked: 'form-changed'.
 */
export async function placeAlters(viewer: Viewer, around: Around, { actId, question, form, ...answer }: Input) {
  let left: Placed['left'] = [];
  const act = { actId, kind: 'alters-placed', said: [question, answer.ticks, answer.spots ?? []] };
  const kept = await changeCircle(viewer, around, act, (circle) => {
    if (form !== '' && form !== formTag(circle.template)) return refused('form-changed');
    const asked = placeQuestions(circle.template).find(({ key }) => key === question);
    if (asked === undefined) return refused('no-such-question');
    const placed = answerPlaces(circle, asked, answer);
    left = placed.left;
    return ok(placed.circle);
  });
  return kept.ok ? ok({ ...kept.value, left }) : kept;
}
