import { type CircleAndLastAct, readCircleOf } from '../database/circles.ts';
import type { Viewer } from '../database/viewer.ts';

export type { CircleAndLastAct, LastAct } from '../database/circles.ts';

/** The viewer's circle with the versions of its rows, and the last act for undo; null while there is no circle. */
export const readCircle = (viewer: Viewer): Promise<CircleAndLastAct | null> => viewer.ask(readCircleOf);
