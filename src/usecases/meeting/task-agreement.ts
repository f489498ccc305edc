import { endAgreement } from '../../database/agreements/agreements.ts';
import type { Db } from '../../database/door.ts';
import { type KeptTask, putAgreed } from '../../database/meeting/tasks.ts';
import type { Viewer } from '../../database/viewer.ts';
import type { Around } from '../around.ts';
import { noteBy } from '../log/note.ts';

/** Calls off the agreement a task became, if it stands, and leaves the task open. In a transaction that is under way. */
export async function endTaskAgreement(
  db: Db,
  viewer: Viewer,
  around: Around,
  { id, agreementId, agreementState, agreedAt }: KeptTask,
): Promise<void> {
  if (agreedAt === null) return;
  if (agreementId !== null && agreementState === 'agreed') {
    await endAgreement(db, { id: agreementId, was: 'agreed', state: 'called-off', at: around.now() });
    await noteBy(db, viewer, around, { kind: 'agreement-called-off', action: 'U', objectId: agreementId });
  }
  await putAgreed(db, id, null);
}
