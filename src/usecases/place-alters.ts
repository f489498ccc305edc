import type { Viewer } from '../database/viewer.ts';
import { placeByTicks, placeQuestions, type Ticks } from '../domain/circle/placing.ts';
import { ok, refused } from '../domain/result.ts';
import type { Around } from './around.ts';
import { changeCircle } from './change-circle.ts';

type Input = { readonly actId: string; readonly question: string; readonly ticks: Ticks };

/** Keeps the answer to one question for all names. Per name: whoever is not there (any more) is passed over. */
export const placeAlters = (viewer: Viewer, around: Around, { actId, question, ticks }: Input) =>
  changeCircle(viewer, around, { actId, kind: 'alters-placed', said: [question, ticks] }, (circle) => {
    const asked = placeQuestions(circle.template).find(({ key }) => key === question);
    return asked === undefined ? refused('no-such-question') : ok(placeByTicks(circle, asked, ticks));
  });
