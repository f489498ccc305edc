import { endGrants, insertGrant } from '../../database/consent/grants.ts';
import { countAgreementsOf, countOwnAlters, holdParticipant } from '../../database/consent/standing.ts';
import type { Db } from '../../database/door.ts';
import type { Viewer } from '../../database/viewer.ts';
import { tidyText } from '../../domain/circle/naming.ts';
import type { GrantSet } from '../../domain/consent/grant-sets.ts';
import { type GrantRefusal, mayGive } from '../../domain/consent/may-give.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import { idOfAct } from '../act-id.ts';
import type { Around } from '../around.ts';
import { isAlone, noteConsent } from './note-consent.ts';

/** What is given, to whom, why, until when. Without `from` it begins now; without `alterIds` it is about everybody but `leftOut`. */
export type Giving = {
  readonly actId: string;
  readonly participantId: string;
  readonly sets: readonly GrantSet[];
  readonly alterIds?: readonly string[] | null;
  readonly leftOut?: readonly string[];
  readonly agreementIds?: readonly string[] | null;
  readonly purpose: string;
  readonly from?: Date;
  readonly until: Date;
  /** Grants to the same person that this one comes in the place of: they end now. */
  readonly replaces?: readonly string[];
  readonly mandateId?: string;
};

export type GiveRefusal = GrantRefusal | 'no-such-participant' | 'no-such-alter' | 'no-such-agreement' | 'not-with-help';

/** Opens something for somebody. The owner does this alone, not while somebody helps. The same form sent again is the same grant. */
export const giveGrant = async (
  viewer: Viewer,
  around: Around,
  giving: Giving,
): Promise<Result<{ grantId: string }, GiveRefusal>> =>
  isAlone(viewer) ? viewer.do((db) => giveGrantHere(db, viewer, around, giving)) : refused('not-with-help');

/** As giveGrant, in a transaction that is under way. Whether the owner is alone is for the caller to know. */
export async function giveGrantHere(
  db: Db,
  viewer: Viewer,
  around: Around,
  giving: Giving,
): Promise<Result<{ grantId: string }, GiveRefusal>> {
  const { participantId, sets, alterIds = null, leftOut = [], agreementIds = null, until, replaces = [] } = giving;
  const who = await holdParticipant(db, participantId);
  if (who === null) return refused('no-such-participant');
  const at = around.now();
  const from = giving.from ?? at;
  const purpose = tidyText(giving.purpose);
  const allowed = mayGive(who, { sets, purpose, from, until }, at);
  if (!allowed.ok) return allowed;
  const named = [...new Set([...(alterIds ?? []), ...leftOut])];
  if ((await countOwnAlters(db, named)) < named.length) return refused('no-such-alter');
  const agreements = [...new Set(agreementIds ?? [])];
  if ((await countAgreementsOf(db, participantId, agreements)) < agreements.length) return refused('no-such-agreement');
  const about = { sets: [...new Set(sets)], alterIds, leftOut, agreementIds, purpose };
  const said = { participantId, ...about, from: dayOf(giving.from), until: dayOf(until), replaces };
  const id = idOfAct(viewer.id, { actId: giving.actId, kind: 'grant-given', said });
  const given = { ...about, id, participantId, ownerId: viewer.id, givenBy: viewer.actorId, from, until, at };
  if (!(await insertGrant(db, { ...given, mandateId: giving.mandateId ?? null }))) return ok({ grantId: id });
  await endGrants(db, { ids: replaces, participantId, by: viewer.actorId, at });
  const mandate = giving.mandateId === undefined ? {} : { mandateId: giving.mandateId };
  await noteConsent(db, viewer, around, { kind: 'grant-given', action: 'C', participantId, grantId: id, ...mandate });
  return ok({ grantId: id });
}

/** A form that is sent twice is reckoned a moment later the second time; by its day it is the same. */
const dayOf = (moment: Date | undefined): string | null => moment?.toISOString().slice(0, 10) ?? null;
