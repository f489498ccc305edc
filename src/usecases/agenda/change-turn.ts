import { holdAgreed } from '../../database/agenda/agreed.ts';
import { bumpAgreement, dropTurn, putTurn, turnsOf } from '../../database/agenda/turns.ts';
import { agreementWithId, endAgreement } from '../../database/agreements/agreements.ts';
import type { Db } from '../../database/door.ts';
import type { Viewer } from '../../database/viewer.ts';
import { timeIn } from '../../domain/agenda/appointment.ts';
import { isTimeOf, type Time, timesOf } from '../../domain/agenda/times.ts';
import { ownerCan } from '../../domain/agenda/turn-can.ts';
import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import { dayAfter, isDay } from '../../domain/agreements/wanted-agreement.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { noteInAgenda } from './note-in-agenda.ts';

/** What is done with one time of an agreement: left out, moved, can't (noted for who does it), as agreed again, or whether it happened. */
export type TurnAct = 'skip' | 'move' | 'unable' | 'back' | 'done' | 'not-done' | 'not-known';

export type TurnProblem = 'no-such-time' | 'not-now' | 'day-unclear' | 'day-over' | 'day-taken' | 'day-too-far' | 'time-unclear';

/** `day` is the day of the rhythm; `toDay` and `toTime` as they were typed. */
export type TurnWish = {
  readonly agreementId: string;
  readonly day: string;
  readonly does: TurnAct;
  readonly toDay?: string;
  readonly toTime?: string;
};

const states = {
  skip: 'skipped',
  move: 'moved',
  unable: 'unable',
  done: 'done',
  'not-done': 'not-done',
  'not-known': 'not-known',
} as const;

const rights = {
  skip: ownerCan.skip,
  move: ownerCan.move,
  unable: ownerCan.unable,
  back: ownerCan.back,
  done: ownerCan.tell,
  'not-done': ownerCan.tell,
  'not-known': ownerCan.tell,
} as const;

/** One time of an agreement that is going on, held; null when there is none. */
export async function holdTime(
  db: Db,
  agreementId: string,
  day: string,
): Promise<{ readonly time: Time; readonly others: readonly Time[] } | null> {
  const agreed = isDay(day) ? await holdAgreed(db, agreementId) : null;
  if (agreed === null || agreed.state !== 'agreed' || !isTimeOf(agreed.timing, day)) return null;
  const turns = (await turnsOf(db)).filter((turn) => turn.agreementId === agreementId);
  const { startsOn, untilOn } = agreed.timing;
  const all = timesOf(agreed.timing, turns, startsOn, untilOn > day ? untilOn : day);
  const moved = turns.find(({ onDay, toDay }) => onDay === day && toDay !== null);
  const time =
    moved === undefined
      ? all.find(({ onDay }) => onDay === day)
      : { onDay: day, day: moved.toDay ?? day, at: moved.toTime, turn: moved };
  return time === undefined ? null : { time, others: all.filter(({ onDay }) => onDay !== day) };
}

/** So far a time can be moved: as long after an agreement as who does it may still see it. */
const mostDaysAway = 28;

/** Where a time is moved to, when that is a day ahead on which it is not already. */
export function placeIn(
  wish: Pick<TurnWish, 'day' | 'toDay' | 'toTime'>,
  { others }: { readonly others: readonly Time[] },
  today: string,
): Result<{ readonly toDay: string; readonly toTime: string | null }, TurnProblem> {
  const { day, toDay = '' } = wish;
  const typed = (wish.toTime ?? '').trim();
  const toTime = typed === '' ? null : timeIn(typed);
  if (!isDay(toDay)) return refused('day-unclear');
  if (toDay < today) return refused('day-over');
  if (toDay > dayAfter(day, mostDaysAway)) return refused('day-too-far');
  if (typed !== '' && toTime === null) return refused('time-unclear');
  return others.some((other) => other.day === toDay) ? refused('day-taken') : ok({ toDay, toTime });
}

/**
 * Changes one time of an agreement, by the owner: what they said is reversible until the day is over, and whether it happened always. Who was
 * asked instead is told it is off when the time goes as agreed again. Said twice is said once.
 */
export const changeTurn = (viewer: Viewer, around: Around, wish: TurnWish): Promise<Result<null, TurnProblem>> =>
  viewer.do(async (db) => {
    const held = await holdTime(db, wish.agreementId, wish.day);
    if (held === null) return refused('no-such-time');
    const { time } = held;
    const { does, agreementId, day } = wish;
    const [at, me] = [around.now(), viewer.id];
    const today = dutchDay(at);
    if (does === 'back' ? time.turn === null : does !== 'move' && time.turn?.state === states[does]) return ok(null);
    if (!rights[does](time, { today, me })) return refused('not-now');
    const turn = { agreementId, ownerId: viewer.id, onDay: day, saidBy: me, at };
    if (does === 'back') await takeBack(db, agreementId, time, at);
    else if (does === 'move') {
      const place = placeIn(wish, held, today);
      if (!place.ok) return place;
      await putTurn(db, { ...turn, state: 'moved', ...place.value });
    } else await putTurn(db, { ...turn, state: states[does] });
    await bumpAgreement(db, agreementId);
    await noteInAgenda(db, viewer, around, { kind: does === 'back' ? 'turn-taken-back' : 'turn-changed', objectId: agreementId });
    return ok(null);
  });

/** What was told of a moved time goes, and the move stays; else it goes as agreed again, and who was asked instead need not come. */
async function takeBack(db: Db, agreementId: string, { onDay, turn }: Time, at: Date): Promise<void> {
  const told = turn?.state === 'done' || turn?.state === 'not-done' || turn?.state === 'not-known';
  if (turn !== null && told && turn.toDay !== null) {
    await db
      .updateTable('agreement_turn')
      .set({ state: 'moved' })
      .where('agreement_id', '=', agreementId)
      .where('on_day', '=', onDay)
      .execute();
    return;
  }
  await goAsAgreed(db, agreementId, { onDay, turn }, at);
}

/** A time goes as agreed again; who was asked instead need not come. */
export async function goAsAgreed(
  db: Db,
  agreementId: string,
  { onDay, turn }: Pick<Time, 'onDay' | 'turn'>,
  at: Date,
): Promise<void> {
  const standIn = turn?.standIn ?? null;
  const instead = standIn === null ? null : await agreementWithId(db, standIn);
  if (instead !== null && (instead.state === 'asked' || instead.state === 'agreed'))
    await endAgreement(db, { id: instead.id, was: instead.state, state: 'called-off', at });
  await dropTurn(db, agreementId, onDay);
}
