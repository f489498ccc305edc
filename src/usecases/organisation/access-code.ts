import { recordFact } from '../../database/facts.ts';
import { insertAccessCode, removeCodes, waitingCodes } from '../../database/organisation/asking.ts';
import type { Viewer } from '../../database/viewer.ts';
import { accessCodeLength, inGroups } from '../../domain/organisation/short-code.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { isAlone } from '../consent/note-consent.ts';
import { hashOf, newLetters } from './tokens.ts';

const aDay = 86_400_000;

/** A code that was made: in groups of four letters, and until when it can be used. */
type AccessCode = { readonly code: string; readonly until: Date };

/**
 * Makes a code to hand to somebody of an organisation, so that they can ask to come along. It lasts a day and works once; a code nobody used
 * before stops working. It opens nothing by itself. The owner does this alone.
 */
export async function makeAccessCode(viewer: Viewer, around: Around): Promise<Result<AccessCode, 'not-with-help'>> {
  if (!isAlone(viewer)) return refused('not-with-help');
  const [code, at, id] = [newLetters(accessCodeLength), around.now(), around.newId()];
  const until = new Date(at.getTime() + aDay);
  await viewer.do(async (db) => {
    await removeCodes(db);
    await insertAccessCode(db, { codeHash: hashOf(code), id, ownerId: viewer.id, at, expiresAt: until });
    await recordFact(db, {
      id: around.newId(),
      ownerId: viewer.id,
      circleId: null,
      actorId: viewer.actorId,
      onBehalfOf: viewer.id,
      kind: 'access-code-made',
      objectId: id,
      at,
      action: 'C',
    });
  });
  return ok({ code: inGroups(code), until });
}

/** Whether a code waits to be used. */
export const hasWaitingCode = async (viewer: Viewer, around: Around): Promise<boolean> =>
  (await viewer.do((db) => waitingCodes(db, around.now()))) > 0;

/** Makes every code that nobody used stop working. */
export const withdrawAccessCode = (viewer: Viewer): Promise<void> => viewer.do(removeCodes);
