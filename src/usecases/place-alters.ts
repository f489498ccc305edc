import type { Viewer } from '../database/viewer.ts';
import { formTag } from '../domain/circle/change-template.ts';
import { placeByTicks, placeQuestions, type Ticks } from '../domain/circle/placing.ts';
import { ok, refused } from '../domain/result.ts';
import type { Around } from './around.ts';
import { changeCircle } from './change-circle.ts';

type Input = {
  readonly actId: string;
  readonly question: string;
  readonly ticks: Ticks;
  /** The form the screen was made for, as `formTag`; '' when not said. */
  readonly form: string;
};

/** Keeps the answer to one question for all names. Per name: whoever is not there (any more) is passed over. Was the form changed since the question was asked: 'form-changed'. */
export const placeAlters = (viewer: Viewer, around: Around, { actId, question, ticks, form }: Input) =>
  changeCircle(viewer, around, { actId, kind: 'alters-placed', said: [question, ticks] }, (circle) => {
    if (form !== '' && form !== formTag(circle.template)) return refused('form-changed');
    const asked = placeQuestions(circle.template).find(({ key }) => key === question);
    return asked === undefined ? refused('no-such-question') : ok(placeByTicks(circle, asked, ticks));
  });
