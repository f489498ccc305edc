import { holdOwner } from '../../database/circles.ts';
import { insertParticipant, type NewParticipant } from '../../database/consent/participants.ts';
import { countOwnAlters, participantOfAlter } from '../../database/consent/standing.ts';
import type { Db } from '../../database/door.ts';
import type { Viewer } from '../../database/viewer.ts';
import { tidyName, tidyWords } from '../../domain/circle/naming.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import { idOfAct } from '../act-id.ts';
import type { Around } from '../around.ts';
import { noteConsent } from './note-consent.ts';

type Given = Pick<NewParticipant, 'kind' | 'name'> &
  Partial<Omit<NewParticipant, 'id' | 'ownerId' | 'at' | 'kind' | 'name'>> & { readonly actId: string };

export type AddRefusal =
  | 'name-empty'
  | 'name-too-long'
  | 'no-such-alter'
  /** Somebody with this place in the circle takes part already, as the other kind. */
  | 'takes-part-otherwise'
  /** Somebody with this place in the circle is not let in any more. */
  | 'not-let-in';

/**
 * Somebody takes part in the viewer's space, or will when they are invited. That opens nothing. The same form sent again, or the same
 * person of the circle chosen again, is the same participant.
 */
export const addParticipant = (
  viewer: Viewer,
  around: Around,
  given: Given,
): Promise<Result<{ participantId: string }, AddRefusal>> => viewer.do((db) => addParticipantHere(db, viewer, around, given));

/** As addParticipant, in a transaction that is under way. */
export async function addParticipantHere(
  db: Db,
  viewer: Viewer,
  around: Around,
  given: Given,
): Promise<Result<{ participantId: string }, AddRefusal>> {
  const name = tidyName(given.name);
  const roleWord = tidyWords(given.roleWord ?? '');
  const organisation = tidyWords(given.organisation ?? '');
  const hostName = tidyWords(given.hostName ?? '');
  if (!name.ok) return name;
  if (!roleWord.ok || !organisation.ok || !hostName.ok) return refused('name-too-long');
  await holdOwner(db, viewer.id);
  const alterId = given.alterId ?? null;
  if (alterId !== null) {
    if ((await countOwnAlters(db, [alterId])) === 0) return refused('no-such-alter');
    const there = await participantOfAlter(db, alterId);
    if (there !== null && there.blockedAt !== null) return refused('not-let-in');
    if (there !== null) return there.kind === given.kind ? ok({ participantId: there.id }) : refused('takes-part-otherwise');
  }
  const { actId, ...said } = given;
  const id = idOfAct(viewer.id, { actId, kind: 'participant-added', said });
  const words = { name: name.value, roleWord: roleWord.value, organisation: organisation.value, hostName: hostName.value };
  const added = await insertParticipant(db, { ...said, ...words, id, ownerId: viewer.id, at: around.now() });
  if (added) await noteConsent(db, viewer, around, { kind: 'participant-added', action: 'C', participantId: id });
  return ok({ participantId: id });
}
