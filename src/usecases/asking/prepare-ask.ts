import { askWithId, changeDraft, insertAsk, removeDraft, setForOwner } from '../../database/asking/asks.ts';
import { isLinkedBothWays } from '../../database/asking/for-whom.ts';
import type { Db } from '../../database/door.ts';
import type { Viewer } from '../../database/viewer.ts';
import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import { type TidyAsk, tidyAsk, type WantedAsk, type WantedAskProblem } from '../../domain/asking/wanted-ask.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import { idOfAct } from '../act-id.ts';
import type { Around } from '../around.ts';
import { type Asker, ownerAsks } from './asker.ts';

/** What is prepared, with the id of the form it came with. */
export type Preparing = WantedAsk & { readonly actId: string };

export type PrepareProblem =
  | WantedAskProblem
  /** The circle of whom it is for is not linked with this one by both. */
  | 'not-linked';

/** Prepares an ask: a draft that nobody but who asks can see. The same form sent again is the same draft. */
export const prepareAsk = (
  viewer: Viewer,
  around: Around,
  asked: Preparing,
): Promise<Result<{ askId: string }, PrepareProblem>> => prepareAs(ownerAsks(viewer, around), around, asked);

/** As prepareAsk, also for who arranges. */
export async function prepareAs(
  asker: Asker,
  around: Around,
  asked: Preparing,
): Promise<Result<{ askId: string }, PrepareProblem>> {
  const tidy = tidyAsk(asked, dutchDay(around.now()));
  return tidy.ok ? asker.do((db) => prepareHere(db, asker, around, { actId: asked.actId, asked: tidy.value })) : tidy;
}

/** As prepareAs, in a transaction that is under way, of what was looked at already. */
export async function prepareHere(
  db: Db,
  asker: Asker,
  around: Around,
  { actId, asked }: { readonly actId: string; readonly asked: TidyAsk },
): Promise<Result<{ askId: string }, 'not-linked'>> {
  if (!(await mayBeFor(db, asker, asked.forOwnerId))) return refused('not-linked');
  const id = idOfAct(asker.by, { actId, kind: 'ask-prepared', said: asked });
  const made = { id, ownerId: asker.ownerId, madeBy: asker.by, at: around.now(), asked };
  if (await insertAsk(db, made)) await asker.note(db, { kind: 'ask-prepared', objectId: id, action: 'C' });
  return ok({ askId: id });
}

const mayBeFor = async (db: Db, asker: Asker, forOwnerId: string | null): Promise<boolean> =>
  forOwnerId === null || (asker.role === 'owner' && (await isLinkedBothWays(db, asker.ownerId, forOwnerId)));

type Changing = { readonly askId: string; readonly version: number; readonly asked: WantedAsk };
export type ChangeProblem = PrepareProblem | 'no-such-ask' | 'sent-already' | 'changed-meanwhile';

/** Changes what a draft says, from the version the form was drawn from: what somebody else changed meanwhile is never written over. */
export async function changeAsk(
  asker: Asker,
  around: Around,
  { askId, version, asked }: Changing,
): Promise<Result<null, ChangeProblem>> {
  const tidy = tidyAsk(asked, dutchDay(around.now()));
  if (!tidy.ok) return tidy;
  return asker.do(async (db) => {
    const ask = await askWithId(db, askId);
    if (ask === null) return refused('no-such-ask');
    if (ask.state !== 'draft') return refused('sent-already');
    if (!(await mayBeFor(db, asker, tidy.value.forOwnerId))) return refused('not-linked');
    if (!(await changeDraft(db, askId, version, tidy.value))) return refused('changed-meanwhile');
    if (asker.role === 'owner' && ask.forOwnerId !== tidy.value.forOwnerId) await setForOwner(db, askId, tidy.value.forOwnerId);
    return ok(null);
  });
}

/** Throws a draft away: nobody saw it. Said twice is said once. */
export const throwAskAway = (asker: Asker, askId: string): Promise<Result<null, 'no-such-ask' | 'sent-already'>> =>
  asker.do(async (db) => {
    const ask = await askWithId(db, askId);
    if (ask === null) return refused('no-such-ask');
    if (ask.state !== 'draft') return refused('sent-already');
    await removeDraft(db, askId);
    await asker.note(db, { kind: 'ask-thrown-away', objectId: askId, action: 'D' });
    return ok(null);
  });
