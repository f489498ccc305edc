import { insertItem, type OwnItem, ownItem, ownItems, withdraw } from '../../database/chains/items.ts';
import type { Viewer } from '../../database/viewer.ts';
import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import { type ChainSide, type ItemProblem, tidyItem, type WantedItem } from '../../domain/chains/item.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import { idOfAct } from '../act-id.ts';
import type { Around } from '../around.ts';
import { isAlone } from '../consent/note-consent.ts';
import { noteBy } from '../log/note.ts';
import { type From, findFrom } from './put-in-from.ts';

export type { OwnItem } from '../../database/chains/items.ts';

/** More than this nobody keeps an eye on. */
const most = 20;

export type PuttingIn = WantedItem & {
  readonly actId: string;
  readonly side: ChainSide;
  /** Whether those whose circle is linked with this one may find it. */
  readonly linked: boolean;
  /** The ask or the talent it was put in from, or null. */
  readonly from: From | null;
};

export type PutInProblem = ItemProblem | 'too-many' | 'not-with-help';

/** The owner puts an ask or an offer in for rounds of help. The same form sent again is the same one. */
export async function putIn(viewer: Viewer, around: Around, putting: PuttingIn): Promise<Result<null, PutInProblem>> {
  const today = dutchDay(around.now());
  const { actId, side, linked, from, ...wanted } = putting;
  const tidy = tidyItem(wanted, today);
  if (!tidy.ok) return tidy;
  if (!isAlone(viewer)) return refused('not-with-help');
  return viewer.do(async (db) => {
    if ((await ownItems(db, today)).length >= most) return refused('too-many');
    const id = idOfAct(viewer.id, { actId, kind: 'round-put-in', said: { side, linked, from, ...tidy.value } });
    const source = from === null ? { askId: null, talentId: null } : await findFrom(db, side, from);
    const put = { ...tidy.value, ...source, id, ownerId: viewer.id, side, linked, at: around.now() };
    if (await insertItem(db, put)) await noteBy(db, viewer, around, { kind: 'round-put-in', action: 'C', objectId: id });
    return ok(null);
  });
}

/** What the owner put in and did not take out. */
export const readPutIn = (viewer: Viewer, around: Around): Promise<OwnItem[]> =>
  viewer.do((db) => ownItems(db, dutchDay(around.now())));

/** Takes something out, at once and without a message: what was proposed with it is over. False when the owner never put it in. */
export const takeOut = (viewer: Viewer, around: Around, id: string): Promise<boolean> =>
  viewer.do(async (db) => {
    if ((await ownItem(db, id)) === null) return false;
    if (await withdraw(db, id, around.now()))
      await noteBy(db, viewer, around, { kind: 'round-taken-out', action: 'D', objectId: id });
    return true;
  });

/** What was taken out, to put in again from; null when there is no such thing. */
export const readOneItem = (viewer: Viewer, id: string): Promise<OwnItem | null> => viewer.do((db) => ownItem(db, id));
