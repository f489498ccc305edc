import { grantWithId } from '../../database/consent/grants.ts';
import { grantsLeftToEnd } from '../../database/consent/left-to-end.ts';
import type { Viewer } from '../../database/viewer.ts';
import { isNearItsEnd } from '../../domain/consent/still-right.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { noteConsent } from './note-consent.ts';

/** "Nee, laat maar aflopen": it ends by itself on its day, and is not asked about again. */
export const letEnd = (viewer: Viewer, around: Around, grantId: string): Promise<Result<null, 'no-such-grant'>> =>
  viewer.do(async (db) => {
    const grant = await grantWithId(db, grantId);
    if (grant === null) return refused('no-such-grant');
    const known = await grantsLeftToEnd(db, [grantId]);
    const about = { participantId: grant.participantId, grantId };
    if (known.length === 0 && isNearItsEnd(grant, around.now()))
      await noteConsent(db, viewer, around, { ...about, kind: 'grant-left-to-end', action: 'U' });
    return ok(null);
  });

/** Which of these the owner said so of. */
export const readLeftToEnd = async (viewer: Viewer, grantIds: readonly string[]): Promise<readonly string[]> =>
  grantIds.length === 0 ? [] : viewer.do((db) => grantsLeftToEnd(db, grantIds));
