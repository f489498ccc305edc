import { askedFor, insertAsked } from '../../database/asking/asked.ts';
import { type Ask, askWithId, markSent } from '../../database/asking/asks.ts';
import type { Db } from '../../database/door.ts';
import type { Viewer } from '../../database/viewer.ts';
import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import type { AskChannel } from '../../domain/asking/ask.ts';
import { askCan } from '../../domain/asking/ask-can.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import { idOfAct } from '../act-id.ts';
import type { Around } from '../around.ts';
import { putLetter } from '../letters/put-letter.ts';
import { type Asker, ownerAsks } from './asker.ts';
import { letThemSee } from './let-them-see.ts';
import { type Recipient, type RecipientProblem, reachable } from './reach.ts';

export type { Recipient } from './reach.ts';

export type SendProblem =
  | RecipientProblem
  | 'no-such-ask'
  | 'nobody'
  /** Its last day, or the day to answer by, is over; or it is not asked any more. */
  | 'over'
  | 'settled'
  | 'not-with-help';

export type Sending = { readonly actId: string; readonly askId: string; readonly to: readonly Recipient[] };

/** By what letter somebody is asked. */
export const askLetter = 'ask';

/** What was asked of each, in the order of the recipients. */
export type Sent = { readonly agreementIds: readonly string[] };

/**
 * Asks what was prepared of one or several people: each gets an agreement of their own and may see exactly that, until thirty days after
 * its end. A mail goes with the queue of letters. Who was asked already is not asked twice; all are asked, or nobody.
 */
export const sendAsk = (viewer: Viewer, around: Around, sending: Sending): Promise<Result<Sent, SendProblem>> =>
  sendAs(ownerAsks(viewer, around), around, sending);

/** As sendAsk, also for who arranges. */
export async function sendAs(asker: Asker, around: Around, sending: Sending): Promise<Result<Sent, SendProblem>> {
  if (!asker.alone) return refused('not-with-help');
  try {
    return await asker.do(async (db) => {
      const sent = await sendHere(db, asker, around, sending);
      // One of them can't be asked: then nobody was, and the transaction goes with it.
      if (!sent.ok) throw new NotSent(sent.refusal);
      return sent;
    });
  } catch (problem) {
    if (problem instanceof NotSent) return refused(problem.refusal);
    throw problem;
  }
}

class NotSent extends Error {
  readonly refusal: SendProblem;
  constructor(refusal: SendProblem) {
    super(refusal);
    this.refusal = refusal;
  }
}

/** As sendAs, in a transaction that is under way; one that was refused must not be kept. */
export async function sendHere(
  db: Db,
  asker: Asker,
  around: Around,
  { actId, askId, to }: Sending,
): Promise<Result<Sent, SendProblem>> {
  const ask = await askWithId(db, askId);
  if (ask === null) return refused('no-such-ask');
  const at = around.now();
  if (ask.state === 'settled') return refused('settled');
  if (!askCan.send({ state: ask.state, untilOn: ask.timing.untilOn }, dutchDay(at))) return refused('over');
  if (to.length === 0) return refused('nobody');
  const there = await askedFor(db, askId);
  const agreementIds: string[] = [];
  for (const one of to) {
    const own = agreementIdOf(asker, { actId, askId, one });
    const known = there.find(
      ({ id, participantId, state }) => id === own || (participantId === one.participantId && state !== 'called-off'),
    );
    const asked = known === undefined ? await askOne(db, asker, around, { ask, one, actId }) : ok(known.id);
    if (!asked.ok) return asked;
    agreementIds.push(asked.value);
  }
  const waiting = there.filter(({ state }) => state === 'asked').length;
  const fresh = agreementIds.filter((id) => !there.some((one) => one.id === id)).length;
  if (fresh > 0) {
    await markSent(db, askId, at, waiting + fresh > 1);
    await asker.note(db, { kind: 'ask-sent', objectId: askId });
  }
  return ok({ agreementIds });
}

/** The same form sent again asks the same of the same person. */
const agreementIdOf = (
  asker: Asker,
  { actId, askId, one }: { readonly actId: string; readonly askId: string; readonly one: Recipient },
) => idOfAct(asker.by, { actId, kind: 'agreement-made', said: [askId, one.participantId] });

type One = { readonly ask: Ask; readonly one: Recipient; readonly actId: string };

async function askOne(db: Db, asker: Asker, around: Around, { ask, one, actId }: One): Promise<Result<string, SendProblem>> {
  const who = await reachable(db, asker, around, one);
  if (!who.ok) return who;
  const [at, { participantId }] = [around.now(), one];
  const id = agreementIdOf(asker, { actId, askId: ask.id, one });
  const channel: AskChannel | null = one.channel;
  const common = { ownerId: asker.ownerId, participantId, madeBy: asker.by };
  await insertAsked(db, { ...common, id, askId: ask.id, channel, words: one.words ?? null, at, asked: ask });
  await asker.note(db, { kind: 'agreement-made', objectId: id, action: 'C' });
  await letThemSee(db, asker, around, { actId, participantId, agreementId: id, purpose: ask.what, untilOn: ask.timing.untilOn });
  const letter = { ownerId: asker.ownerId, participantId, kind: askLetter, subjectId: id, at };
  if (channel === 'mail') await putLetter(db, letter);
  // Who wants that is told on their own device as well, whichever way it is asked.
  if (channel !== null && channel !== 'phone') await putLetter(db, { ...letter, way: 'push' });
  return ok(id);
}
