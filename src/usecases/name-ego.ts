import type { Viewer } from '../database/viewer.ts';
import type { KeptCircle } from '../domain/circle/kept-circle.ts';
import { tidyWords } from '../domain/circle/naming.ts';
import { stampOf } from '../domain/person/stamp.ts';
import { ok, type Result, refused } from '../domain/result.ts';
import type { Around } from './around.ts';
import { changeCircle } from './change-circle.ts';

type Input = {
  readonly actId: string;
  readonly name: string;
  /** The stamp of the name the form was drawn from; without one nothing is compared. */
  readonly was?: string;
};

/** Sets the owner's own name, in the middle of the drawing; empty takes it away. A name another screen gave meanwhile is not overwritten. */
export async function nameEgo(viewer: Viewer, around: Around, input: Input) {
  const name = tidyWords(input.name);
  if (!name.ok) return name;
  const act = { actId: input.actId, kind: 'ego-named', said: name.value };
  return changeCircle(viewer, around, act, (circle): Result<KeptCircle, 'changed-meanwhile'> => {
    const now = circle.ego.name;
    const fresh = input.was === undefined || input.was === stampOf(now ?? '');
    if (!fresh && now !== name.value) return refused('changed-meanwhile');
    return ok({ ...circle, ego: { ...circle.ego, name: name.value } });
  });
}
