import { ownersParts } from '../../database/agenda/agreed.ts';
import { recordFact } from '../../database/facts.ts';
import type { Store } from '../../database/open.ts';
import { idOfAct } from '../act-id.ts';
import type { Around } from '../around.ts';
import type { Asker } from '../asking/asker.ts';
import { askInsteadAs } from './ask-stand-in.ts';

type Unable = { readonly ownerId: string; readonly by: string; readonly agreementId: string; readonly day: string };

/**
 * Somebody can't come one time: the substitute the owner named beforehand is asked in the owner's name. Answers whether somebody was; when not, the
 * time is open, and the owner chooses further. Asked once for a time, however often it is said.
 */
export async function askSubstitute(store: Store, around: Around, { ownerId, by, agreementId, day }: Unable): Promise<boolean> {
  const asker = inTheOwnersName(store, around, ownerId, by);
  const part = await asker.do(async (db) => (await ownersParts(db)).find(({ id }) => id === agreementId) ?? null);
  if (part === null || part.substituteId === null) return false;
  const actId = idOfAct(ownerId, { actId: agreementId, kind: 'turn-changed', said: day });
  return (await askInsteadAs(asker, around, { actId, agreementId, day, participantId: part.substituteId, me: ownerId })).ok;
}

/** The owner arranged this beforehand; that it happened now is noted under who brought it about. */
const inTheOwnersName = (store: Store, around: Around, ownerId: string, by: string): Asker => ({
  ownerId,
  by: ownerId,
  role: 'owner',
  alone: true,
  do: (work) => store.as('naober_app', ownerId, work, { at: around.now() }),
  note: (db, { kind, objectId, action = 'U', grantId }) =>
    recordFact(db, {
      id: around.newId(),
      ownerId,
      circleId: null,
      actorId: by,
      onBehalfOf: ownerId,
      kind,
      objectId,
      at: around.now(),
      action,
      actorKind: 'participant',
      ...(grantId === undefined ? {} : { grantId }),
    }),
});
