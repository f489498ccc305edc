import { openAskWords, toldTalent } from '../../database/chains/sources.ts';
import type { Db } from '../../database/door.ts';
import type { Viewer } from '../../database/viewer.ts';
import type { ChainSide } from '../../domain/chains/item.ts';
import type { Subject } from '../../domain/talents/talent.ts';

/** The id of an ask that is open, or of something the owner told they can. */
export type From = string;

/** What can be filled in beforehand. */
export type Beforehand = { readonly what: string; readonly support: string | null; readonly untilOn: string | null };

/** From what it is put in; what is not there, or not the owner's, is nothing. */
export async function findFrom(
  db: Db,
  side: ChainSide,
  from: From,
): Promise<{ readonly askId: string | null; readonly talentId: string | null }> {
  if (side === 'ask') return { askId: (await openAskWords(db, from)) === null ? null : from, talentId: null };
  return { askId: null, talentId: (await toldTalent(db, from)) === null ? null : from };
}

/** An open ask of the owner, as words to put in; null when there is none. */
export const readAskToPutIn = (viewer: Viewer, id: From): Promise<Beforehand | null> => viewer.do((db) => openAskWords(db, id));

/** Something the owner told they can, to put in; null when there is none. */
export const readTalentToPutIn = (viewer: Viewer, id: From): Promise<Subject | null> => viewer.do((db) => toldTalent(db, id));
