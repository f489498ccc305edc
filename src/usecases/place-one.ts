import type { Viewer } from '../database/viewer.ts';
import { formTag } from '../domain/circle/change-template.ts';
import type { OwnPlace } from '../domain/circle/circle.ts';
import { alterOf } from '../domain/circle/kept-circle.ts';
import { isSpotOf, moveAlter, placeTag, type Spot } from '../domain/circle/move.ts';
import { ok, refused } from '../domain/result.ts';
import type { Around } from './around.ts';
import { changeCircle } from './change-circle.ts';

type Input = {
  readonly actId: string;
  readonly alterId: string;
  /** Where they stood when the form was made, as `placeTag`. */
  readonly was: string;
  readonly spot: Spot;
  /** A place of their own in that cell; null back to the usual one; left out: as it is while they stay in their cell. */
  readonly place?: OwnPlace | null;
  /** The form the screen was made for, as `formTag`; '' when not said. */
  readonly form: string;
};

/**
 * Gives one person a place, or "nog geen plek". When another screen moved them elsewhere meanwhile: 'changed-meanwhile'; was the form
 * changed: 'form-changed'. What else was said about them meanwhile is in nobody's way.
 */
export function placeOne(viewer: Viewer, around: Around, { actId, alterId, was, spot, place, form }: Input) {
  const said = [alterId, was, spot, ...(place === undefined ? [] : [place])];
  return changeCircle(viewer, around, { actId, kind: 'alter-placed', said, about: alterId }, (circle) => {
    const alter = alterOf(circle, alterId);
    if (alter === null) return refused('no-such-alter');
    if (form !== '' && form !== formTag(circle.template)) return refused('form-changed');
    if (!isSpotOf(circle.template, spot)) return refused('no-such-place');
    const moved = moveAlter(circle, alter, spot, place);
    return moved === circle || placeTag(alter) === was ? ok(moved) : refused('changed-meanwhile');
  });
}
