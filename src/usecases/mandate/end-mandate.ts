import { grantsOnMandate } from '../../database/consent/grants.ts';
import type { Db } from '../../database/door.ts';
import { endMandateAt, lastUntil, mandatesOfOwner } from '../../database/mandate/mandates.ts';
import type { Viewer } from '../../database/viewer.ts';
import { daysAfter } from '../../domain/consent/periods.ts';
import { mostMandateDays } from '../../domain/mandate/mandate.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { endHere } from '../consent/end-grants.ts';
import { isAlone, noteConsent } from '../consent/note-consent.ts';

type Refusal = 'no-such-mandate' | 'not-with-help';
type Change = (db: Db, id: string, at: Date) => Promise<boolean>;

/**
 * Ends a mandate now; with it goes what was allowed on it, also what others were let see. What was agreed stays agreed, and can be called off by
 * the owner.
 */
export const endMandate = (viewer: Viewer, around: Around, mandateId: string) =>
  changed(viewer, around, mandateId, 'mandate-ended', async (db, id, at) => {
    if (!(await endMandateAt(db, id, at))) return false;
    for (const { id: grantId, participantId } of await grantsOnMandate(db, id, at))
      await endHere(db, viewer, around, { participantId, ids: [grantId] });
    return true;
  });

/** The mandate still holds: a year more before it is asked again. */
export const confirmMandate = (viewer: Viewer, around: Around, mandateId: string) =>
  changed(viewer, around, mandateId, 'mandate-confirmed', (db, id, at) => lastUntil(db, id, daysAfter(at, mostMandateDays)));

/** A change that was made before is done already, and nothing is noted again. */
async function changed(
  viewer: Viewer,
  around: Around,
  mandateId: string,
  kind: string,
  change: Change,
): Promise<Result<null, Refusal>> {
  if (!isAlone(viewer)) return refused('not-with-help');
  return viewer.do(async (db) => {
    const one = (await mandatesOfOwner(db)).find(({ id }) => id === mandateId);
    if (one === undefined) return refused('no-such-mandate');
    if (await change(db, mandateId, around.now()))
      await noteConsent(db, viewer, around, { kind, action: 'U', participantId: one.participantId, mandateId });
    return ok(null);
  });
}
