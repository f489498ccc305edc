import { createHash } from 'node:crypto';
import { keepPhoto } from '../../database/photos.ts';
import type { Viewer } from '../../database/viewer.ts';
import { alterOf } from '../../domain/circle/kept-circle.ts';
import { putPhoto as put } from '../../domain/circle/put-photo.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { changeHere, type Outcome } from '../change-circle.ts';
import { type PhotoRefusal, redrawPhoto } from './redraw-photo.ts';

type Input = { readonly actId: string; readonly alterId: string; readonly file: Uint8Array };
type Refusal = PhotoRefusal | 'no-such-alter' | 'no-circle';

/**
 * Keeps a picture of somebody, drawn anew. The one before stays a while, so that undo can bring it back. The same file sent again by the
 * same form is one act.
 */
export async function putPhoto(viewer: Viewer, around: Around, input: Input): Promise<Result<Outcome, Refusal>> {
  const { actId, alterId, file } = input;
  const drawn = await redrawPhoto(file);
  if (!drawn.ok) return drawn;
  const id = around.newId();
  const said = [alterId, createHash('sha256').update(file).digest('base64url')];
  return viewer.do(async (db) => {
    let circleId = '';
    const act = { actId, kind: 'photo-put', said, about: alterId };
    const outcome = await changeHere<'no-such-alter'>(db, viewer, around, act, (circle) => {
      const alter = alterOf(circle, alterId);
      circleId = circle.id;
      return alter === null ? refused('no-such-alter') : ok(put(circle, alter, id));
    });
    if (outcome.ok && outcome.value.how === 'done')
      await keepPhoto(db, { id, alterId, image: drawn.value, circleId, ownerId: viewer.id, at: around.now() });
    return outcome;
  });
}
