import type { Viewer } from '../../database/viewer.ts';
import { alterOf } from '../../domain/circle/kept-circle.ts';
import { putPhoto } from '../../domain/circle/put-photo.ts';
import { ok, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { changeCircle } from '../change-circle.ts';

/** Takes the picture of somebody away; for two weeks undo puts it back, then it is gone for good. */
export const removePhoto = (viewer: Viewer, around: Around, { actId, alterId }: { actId: string; alterId: string }) =>
  changeCircle(viewer, around, { actId, kind: 'photo-removed', said: alterId, about: alterId }, (circle) => {
    const alter = alterOf(circle, alterId);
    return alter === null ? refused('no-such-alter') : ok(putPhoto(circle, alter, null));
  });
