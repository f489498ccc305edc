import type { Viewer } from '../database/viewer.ts';
import { answerByTicks, type Ticked } from '../domain/insight/answer-by-ticks.ts';
import type { AskOfNames } from '../domain/insight/ask-of-names.ts';
import type { Around } from './around.ts';
import { changeCircle } from './change-circle.ts';

type Input = { readonly actId: string; readonly ask: AskOfNames; readonly ticked: Ticked };

/**
 * Keeps the answer to one question for all names at once. Only what this screen changed is written; when another screen said something
 * else of one of those names meanwhile, nothing is written: 'changed-meanwhile'.
 */
export const answerForNames = (viewer: Viewer, around: Around, { actId, ask, ticked }: Input) =>
  changeCircle(viewer, around, { actId, kind: kindOf(ask), said: [ask, ticked] }, (circle) => answerByTicks(circle, ask, ticked));

const kindOf = (ask: AskOfNames) => ('kind' in ask ? 'support-said' : 'names-answered');
