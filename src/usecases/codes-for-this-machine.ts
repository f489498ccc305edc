import { readCircleOf } from '../database/circles.ts';
import { latestOwners } from '../database/find-owner.ts';
import type { Store } from '../database/open.ts';
import { addReturnCode, removeReturnCodesOf } from '../database/return-codes.ts';
import { viewerOf } from '../database/viewer.ts';
import type { Around } from './around.ts';
import { noteOf } from './log/note.ts';
import { hashOfCode, newReturnCode } from './return-code.ts';

/** A code that opens a space again on this machine, and what tells the person which one it is: a day and a number, no names. */
export type CodeHere = { readonly code: string; readonly begun: Date; readonly size: number };

const most = 5;

/**
 * A fresh code for each of the latest spaces of somebody's own machine, for in its terminal: whoever sits there may open them anyway, and
 * a browser that forgot its cookie then loses nothing. Each replaces the code of the start before.
 */
export async function codesForThisMachine(store: Store, around: Around): Promise<readonly CodeHere[]> {
  const owners = await store.as('naober_sign_in', null, (db) => latestOwners(db, most));
  const codes: CodeHere[] = [];
  for (const { id, createdAt } of owners) {
    const kept = await viewerOf(store, id).do(readCircleOf);
    if (kept === null) continue;
    const code = newReturnCode();
    await store.as('naober_sign_in', null, async (db) => {
      await removeReturnCodesOf(db, id, 'terminal');
      await addReturnCode(db, { codeHash: hashOfCode(code), ownerId: id, kind: 'terminal', now: around.now(), expiresAt: null });
      await noteOf(db, id, around, { kind: 'return-code-made', action: 'C', actorKind: 'job' });
    });
    codes.push({ code, begun: createdAt, size: kept.circle.alters.length });
  }
  return codes;
}
