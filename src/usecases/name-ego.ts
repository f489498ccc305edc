import type { Viewer } from '../database/viewer.ts';
import { tidyWords } from '../domain/circle/naming.ts';
import { ok } from '../domain/result.ts';
import type { Around } from './around.ts';
import { changeCircle } from './change-circle.ts';

/** Sets the owner's own name, in the middle of the drawing; empty takes it away. */
export async function nameEgo(viewer: Viewer, around: Around, input: { actId: string; name: string }) {
  const name = tidyWords(input.name);
  if (!name.ok) return name;
  const act = { actId: input.actId, kind: 'ego-named', said: name.value };
  return changeCircle(viewer, around, act, (circle) => ok({ ...circle, ego: { ...circle.ego, name: name.value } }));
}
