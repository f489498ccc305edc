import type { Viewer } from '../database/viewer.ts';
import { formTag } from '../domain/circle/change-template.ts';
import { alterOf } from '../domain/circle/kept-circle.ts';
import { isSpotOf, moveAlter, type Spot } from '../domain/circle/move.ts';
import { ok, refused } from '../domain/result.ts';
import type { Around } from './around.ts';
import { changeCircle } from './change-circle.ts';

type Input = {
  readonly actId: string;
  readonly alterId: string;
  /** The version of the tie the form was made from. */
  readonly version: number;
  readonly spot: Spot;
  /** The form the screen was made for, as `formTag`; '' when not said. */
  readonly form: string;
};

/** Gives one person a place, or "nog geen plek". When another screen moved them elsewhere meanwhile: 'changed-meanwhile'; was the form changed: 'form-changed'. */
export const placeOne = (viewer: Viewer, around: Around, { actId, alterId, version, spot, form }: Input) =>
  changeCircle(viewer, around, { actId, kind: 'alter-placed', said: [alterId, version, spot], about: alterId }, (circle) => {
    const alter = alterOf(circle, alterId);
    if (alter === null) return refused('no-such-alter');
    if (form !== '' && form !== formTag(circle.template)) return refused('form-changed');
    if (!isSpotOf(circle.template, spot)) return refused('no-such-place');
    if (alter.ring === spot.ring && alter.sector === spot.sector) return ok(circle);
    return alter.tieVersion === version ? ok(moveAlter(circle, alter, spot)) : refused('changed-meanwhile');
  });
