import { type Agreed, agreedWithId, holdAgreed } from '../../database/agenda/agreed.ts';
import { bumpAgreement, putTurn, turnsOf } from '../../database/agenda/turns.ts';
import { agreementWithId, endAgreement } from '../../database/agreements/agreements.ts';
import { askedWithId } from '../../database/asking/asked.ts';
import { type Ask, askWithId } from '../../database/asking/asks.ts';
import type { Db } from '../../database/door.ts';
import { mailWayOf } from '../../database/invitations.ts';
import type { Viewer } from '../../database/viewer.ts';
import type { Time } from '../../domain/agenda/times.ts';
import { ownerCan } from '../../domain/agenda/turn-can.ts';
import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import { dayAfter } from '../../domain/agreements/wanted-agreement.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { type Asker, ownerAsks } from '../asking/asker.ts';
import { prepareAs } from '../asking/prepare-ask.ts';
import { type SendProblem, sendAs } from '../asking/send-ask.ts';
import { holdTime } from './change-turn.ts';

/** Who is asked to do one time of an agreement of somebody else. */
export type StandInWish = {
  readonly actId: string;
  readonly agreementId: string;
  readonly day: string;
  readonly participantId: string;
};

export type StandInProblem = SendProblem | 'no-such-time' | 'not-now' | 'does-it-already' | 'not-asked';

/**
 * Asks somebody else to do one time, by an ask of its own for that day: they say yes or no themselves. Until they say yes the time is open, and
 * who did it need not come. Whoever was asked before for the same time is told it is off.
 */
export const askStandIn = (viewer: Viewer, around: Around, wish: StandInWish): Promise<Result<null, StandInProblem>> =>
  askInsteadAs(ownerAsks(viewer, around), around, { ...wish, me: viewer.id });

/** As askStandIn, for whoever asks; `me`: who the owner is towards the agenda. */
export async function askInsteadAs(
  asker: Asker,
  around: Around,
  { actId, agreementId, day, participantId, me }: StandInWish & { readonly me: string },
): Promise<Result<null, StandInProblem>> {
  const today = dutchDay(around.now());
  const found = await asker.do(async (db) => {
    const [held, agreed] = [await holdTime(db, agreementId, day), await agreedWithId(db, agreementId)];
    const askId = (await askedWithId(db, agreementId))?.askId ?? null;
    const ask = askId === null ? null : await askWithId(db, askId);
    return held === null || agreed === null ? null : { time: held.time, agreed, ask };
  });
  if (found === null) return refused('no-such-time');
  const { time, agreed, ask } = found;
  if (!ownerCan.hand(time, { today, me })) return refused('not-now');
  if (participantId === agreed.participantId) return refused('does-it-already');
  const prepared = await prepareAs(asker, around, { actId, ...sameOf(ask), ...wantedOf(agreed, time, today) });
  if (!prepared.ok) return refused('not-asked');
  const { askId } = prepared.value;
  const { address } = await asker.do((db) => mailWayOf(db, participantId));
  const channel = address === null ? null : ('mail' as const);
  const sent = await sendAs(asker, around, { actId, askId, to: [{ participantId, channel }] });
  if (!sent.ok) return sent;
  const [standIn] = sent.value.agreementIds;
  if (standIn === undefined) return refused('not-asked');
  await asker.do((db) =>
    handOver(db, asker, { agreementId, day, standIn: { agreementId: standIn, participantId }, at: around.now() }),
  );
  return ok(null);
}

/** Of which kind it is and from which ready pieces it was built, as it was asked the first time; what is offered beside it is not. */
function sameOf(ask: Ask | null) {
  if (ask === null || ask.kind === 'offer') return { kind: 'help' as const };
  const { kind, support, pieces, words, language } = ask;
  return { kind, support, pieces, words, language };
}

/** The same thing, for this one time. An answer helps most the day before. */
function wantedOf({ what, limits, forName, timing }: Agreed, { day, at }: Time, today: string) {
  const once = { startsOn: day, untilOn: day, startsAt: at, minutes: timing.minutes, rule: null };
  const before = dayAfter(day, -1);
  return { what, limits, forName, timing: once, answerBy: before < today ? day : before };
}

type Handing = {
  readonly agreementId: string;
  readonly day: string;
  readonly standIn: { readonly agreementId: string; readonly participantId: string };
  readonly at: Date;
};

async function handOver(db: Db, asker: Asker, { agreementId, day, standIn, at }: Handing): Promise<void> {
  const agreed = await holdAgreed(db, agreementId);
  if (agreed === null) return;
  const turn = (await turnsOf(db)).find((one) => one.agreementId === agreementId && one.onDay === day) ?? null;
  if (turn?.standIn === standIn.agreementId) return;
  const before = turn?.standIn == null ? null : await agreementWithId(db, turn.standIn);
  if (before !== null && (before.state === 'asked' || before.state === 'agreed'))
    await endAgreement(db, { id: before.id, was: before.state, state: 'called-off', at });
  const unable = turn?.state === 'unable';
  const saidBy = unable ? turn.saidBy : asker.ownerId;
  await putTurn(db, {
    agreementId,
    ownerId: asker.ownerId,
    onDay: day,
    state: unable ? 'unable' : 'handed',
    standIn,
    saidBy,
    at,
  });
  await bumpAgreement(db, agreementId);
  await asker.note(db, { kind: 'turn-changed', objectId: agreementId });
}
