import type { Viewer } from '../../database/viewer.ts';
import { withAlter } from '../../domain/circle/kept-circle.ts';
import { addAlters } from '../../domain/circle/members.ts';
import { namesIn } from '../../domain/circle/naming.ts';
import type { Visit } from '../../domain/community/visit.ts';
import type { Around } from '../around.ts';
import { changeCircle } from '../change-circle.ts';

/** Puts a place somebody has been to in their circle, as a place. The same form sent again is the same act; it can be taken back like any other. */
export async function placeInCircle(
  viewer: Viewer,
  around: Around,
  { actId, atPlace }: Pick<Visit, 'atPlace'> & { readonly actId: string },
) {
  const names = namesIn(atPlace.replaceAll(/[,;\n]/g, ' '));
  if (!names.ok) return names;
  const id = around.newId();
  return changeCircle(viewer, around, { actId, kind: 'alters-added', said: names.value }, (circle) => {
    const added = addAlters(circle, [{ id, name: names.value[0] ?? atPlace, prompt: null }]);
    if (!added.ok) return added;
    const alter = added.value.alters.find((one) => one.id === id);
    return { ok: true, value: alter === undefined ? added.value : withAlter(added.value, { ...alter, kind: 'place' }) };
  });
}
