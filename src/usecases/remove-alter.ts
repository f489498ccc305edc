import type { Viewer } from '../database/viewer.ts';
import { alterOf } from '../domain/circle/kept-circle.ts';
import { removeAlter as remove } from '../domain/circle/members.ts';
import { ok, refused } from '../domain/result.ts';
import type { Around } from './around.ts';
import { changeCircle } from './change-circle.ts';

/** Takes somebody out of the circle; undo puts them back on their place. */
export const removeAlter = (viewer: Viewer, around: Around, { actId, alterId }: { actId: string; alterId: string }) =>
  changeCircle(viewer, around, { actId, kind: 'alter-removed', said: alterId, about: alterId }, (circle) =>
    alterOf(circle, alterId) === null ? refused('no-such-alter') : ok(remove(circle, alterId)),
  );
