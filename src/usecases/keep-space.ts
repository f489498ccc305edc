import type { Store } from '../database/open.ts';
import { keepForGood } from '../database/own-space.ts';
import { addReturnCode, removeReturnCodesOf } from '../database/return-codes.ts';
import type { Viewer } from '../database/viewer.ts';
import type { Around } from './around.ts';
import { noteOf } from './log/note.ts';
import { hashOfCode, newReturnCode } from './return-code.ts';

/**
 * Keeps a space for good and makes a code on paper that opens it again. The code is returned once and kept only as a hash; an earlier
 * paper stops working.
 */
export async function keepSpace(store: Store, viewer: Viewer, around: Around): Promise<string> {
  const code = newReturnCode();
  const now = around.now();
  await viewer.do(keepForGood);
  await store.as('naober_sign_in', null, async (db) => {
    await removeReturnCodesOf(db, viewer.id, 'paper');
    await addReturnCode(db, { codeHash: hashOfCode(code), ownerId: viewer.id, kind: 'paper', now, expiresAt: null });
    await noteOf(db, viewer.id, around, { kind: 'return-code-made', action: 'C' });
  });
  return code;
}
