import type { Viewer } from '../database/viewer.ts';
import { alterOf } from '../domain/circle/kept-circle.ts';
import { removeAlter as remove } from '../domain/circle/members.ts';
import { ok, type Result, refused } from '../domain/result.ts';
import type { Around } from './around.ts';
import { changeHere, type Outcome } from './change-circle.ts';
import { mayTakeOut } from './mandate/may-take-out.ts';

type Removing = { readonly actId: string; readonly alterId: string };
type Refusal = 'no-circle' | 'no-such-alter' | 'not-with-help';

/** Takes somebody out of the circle; undo puts them back on their place. Who types at a distance does not, and so it is said. */
export const removeAlter = (viewer: Viewer, around: Around, { actId, alterId }: Removing): Promise<Result<Outcome, Refusal>> =>
  viewer.do(async (db) => {
    if (!(await mayTakeOut(db, viewer, [alterId]))) return refused('not-with-help');
    const act = { actId, kind: 'alter-removed', said: alterId, about: alterId };
    return changeHere<'no-such-alter'>(db, viewer, around, act, (circle) =>
      alterOf(circle, alterId) === null ? refused('no-such-alter') : ok(remove(circle, alterId)),
    );
  });
