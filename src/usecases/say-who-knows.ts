import type { Viewer } from '../database/viewer.ts';
import { alterOf } from '../domain/circle/kept-circle.ts';
import { type ChangedTicks, sayWhoKnows as say } from '../domain/circle/who-knows-whom.ts';
import { ok, refused } from '../domain/result.ts';
import type { Around } from './around.ts';
import { changeCircle } from './change-circle.ts';

type Input = {
  readonly actId: string;
  readonly alterId: string;
  readonly ticks: ChangedTicks;
  /** Everybody who stood on the form. */
  readonly shown: readonly string[];
};

/** Keeps whom somebody knows. Whoever is not there (any more) is passed over; what another screen ticked meanwhile stays. */
export const sayWhoKnows = (viewer: Viewer, around: Around, { actId, alterId, ticks, shown }: Input) =>
  changeCircle(viewer, around, { actId, kind: 'ties-said', said: [alterId, ticks, shown], about: alterId }, (circle) => {
    const alter = alterOf(circle, alterId);
    return alter === null ? refused('no-such-alter') : ok(say(circle, alter, ticks, shown));
  });
