import { endGrants } from '../../database/consent/grants.ts';
import type { Db } from '../../database/door.ts';
import type { Viewer } from '../../database/viewer.ts';
import type { Around } from '../around.ts';
import { noteConsent } from './note-consent.ts';

/** 'nothing' when it had ended already. */
export type Ended = 'done' | 'nothing';

type Which = { readonly participantId: string; readonly ids: readonly string[] | 'all' };

/** Ends grants to somebody from now on, each of them written down. In a transaction that is under way. */
export async function endHere(db: Db, viewer: Viewer, around: Around, { participantId, ids }: Which): Promise<Ended> {
  const ended = await endGrants(db, { participantId, ids, by: viewer.actorId, at: around.now() });
  for (const grantId of ended)
    await noteConsent(db, viewer, around, { kind: 'grant-revoked', action: 'U', participantId, grantId });
  return ended.length === 0 ? 'nothing' : 'done';
}
