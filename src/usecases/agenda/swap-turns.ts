import { agreedSince, holdAgreed, ownersParts } from '../../database/agenda/agreed.ts';
import { bumpAgreement, putTurn, turnsOf } from '../../database/agenda/turns.ts';
import type { Db } from '../../database/door.ts';
import type { Viewer } from '../../database/viewer.ts';
import { canSwap, type SwapChoice, type Swappable, swapChoices, swappedWith } from '../../domain/agenda/swap.ts';
import { type Time, type Turn, timesOf } from '../../domain/agenda/times.ts';
import type { TurnState } from '../../domain/agenda/turn.ts';
import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import { dayAfter, isDay } from '../../domain/agreements/wanted-agreement.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { goAsAgreed } from './change-turn.ts';
import { noteInAgenda } from './note-in-agenda.ts';

/** So many days ahead times are offered to swap with. */
const offeredDays = 28;

type Named = Swappable & { readonly name: string };

/** What is agreed and not over, of who takes part still. */
async function swappables(db: Db, today: string): Promise<readonly Named[]> {
  const parts = new Map((await ownersParts(db)).map((part) => [part.id, part]));
  const turns = await turnsOf(db);
  // A time may stand on a day after the last one; thirty days is as far as it can be moved, and somewhat.
  return (await agreedSince(db, dayAfter(today, -30))).flatMap((agreed) => {
    const part = parts.get(agreed.id);
    if (agreed.state !== 'agreed' || part === undefined || part.gone) return [];
    return [{ ...agreed, ...part, turns: turns.filter(({ agreementId }) => agreementId === agreed.id) }];
  });
}

const timeOn = ({ timing, turns }: Swappable, day: string): Time | null => {
  const moved = turns.find(({ onDay }) => onDay === day)?.toDay ?? day;
  return timesOf(timing, turns, moved, moved).find(({ onDay }) => onDay === day) ?? null;
};

/** With whom one time could change places, or with whom it did. */
export type Swaps = {
  readonly choices: readonly (SwapChoice & { readonly name: string })[];
  readonly swapped: (SwapChoice & { readonly name: string }) | null;
};

type Which = { readonly agreementId: string; readonly day: string };

/** For the owner: with which times of others this one could change places, and with which one it did. */
export const readSwaps = (viewer: Viewer, around: Around, { agreementId, day }: Which): Promise<Swaps> =>
  viewer.do(async (db) => {
    const today = dutchDay(around.now());
    const all = await swappables(db, today);
    const one = all.find(({ id }) => id === agreementId);
    const time = one === undefined ? null : timeOn(one, day);
    if (one === undefined || time === null) return { choices: [], swapped: null };
    const others = all.filter(({ id }) => id !== agreementId);
    const named = (choice: SwapChoice) => ({ ...choice, name: all.find(({ id }) => id === choice.agreementId)?.name ?? '' });
    const choices = swapChoices(one, time, others, { today, until: dayAfter(today, offeredDays) });
    const swapped = time.turn === null ? null : swappedWith(one, time.turn, others);
    return { choices: choices.map(named), swapped: swapped === null ? null : named(swapped) };
  });

/** Holds both agreements, always the same first, so that two swaps at once wait for each other. */
async function holdBoth(db: Db, ids: readonly string[]): Promise<void> {
  for (const id of [...ids].sort()) await holdAgreed(db, id);
}

export type SwapProblem = 'no-swap';
type Swapping = Which & { readonly withId: string; readonly withDay: string };

/**
 * Lets two times of two people who do the same kind of thing change places, by the owner: each stands on the day of the other. Both read that the
 * day is another one and say whether it suits; neither reads who the other is. Said twice is said once.
 */
export const swapTurns = (
  viewer: Viewer,
  around: Around,
  { agreementId, day, withId, withDay }: Swapping,
): Promise<Result<null, SwapProblem>> =>
  viewer.do(async (db) => {
    if (!isDay(day) || !isDay(withDay)) return refused('no-swap');
    const at = around.now();
    const today = dutchDay(at);
    const there = (await swappables(db, today)).map(({ id }) => id);
    if (!there.includes(agreementId) || !there.includes(withId)) return refused('no-swap');
    await holdBoth(db, [agreementId, withId]);
    const all = await swappables(db, today);
    const [one, other] = [all.find(({ id }) => id === agreementId), all.find(({ id }) => id === withId)];
    const [time, otherTime] = [one && timeOn(one, day), other && timeOn(other, withDay)];
    if (!one || !other || !time || !otherTime) return refused('no-swap');
    if (time.turn !== null && swappedWith(one, time.turn, [other])?.onDay === withDay) return ok(null);
    if (!canSwap(one, time, other, otherTime, today)) return refused('no-swap');
    const own = { ownerId: viewer.id, saidBy: viewer.id, at, state: 'moved' } as const;
    await putTurn(db, { ...own, agreementId, onDay: day, toDay: otherTime.day, toTime: otherTime.at });
    await putTurn(db, { ...own, agreementId: withId, onDay: withDay, toDay: time.day, toTime: time.at });
    await noteBoth(db, viewer, around, { kind: 'turn-changed', ids: [agreementId, withId] });
    return ok(null);
  });

/**
 * Both go as agreed again, also when one of them said that it suits or that they can't; who was asked instead need not come. Until the first of both
 * days is over, or it was told whether it happened. What is no swap any more is refused, and nothing changes.
 */
export const swapBack = (viewer: Viewer, around: Around, { agreementId, day }: Which): Promise<Result<null, SwapProblem>> =>
  viewer.do(async (db) => {
    const at = around.now();
    const today = dutchDay(at);
    const before = timesSwapped(await swappables(db, today), agreementId, day);
    await holdBoth(db, [agreementId, ...before.map(({ id }) => id)]);
    const both = timesSwapped(await swappables(db, today), agreementId, day);
    if (both.length === 0) return before.length === 0 ? refused('no-swap') : ok(null);
    if (both.some(({ turn }) => turn.onDay < today || toldStates.includes(turn.state))) return refused('no-swap');
    for (const { id, turn } of both) await goAsAgreed(db, id, { onDay: turn.onDay, turn }, at);
    await noteBoth(db, viewer, around, { kind: 'turn-taken-back', ids: both.map(({ id }) => id) });
    return ok(null);
  });

const toldStates: readonly TurnState[] = ['done', 'not-done', 'not-known'];

/** Both times of a swap, each with its agreement; none when there is no such swap. */
function timesSwapped(all: readonly Swappable[], agreementId: string, day: string): readonly { id: string; turn: Turn }[] {
  const one = all.find(({ id }) => id === agreementId);
  const turn = one?.turns.find(({ onDay }) => onDay === day);
  const mate = one === undefined || turn === undefined ? null : swappedWith(one, turn, all);
  const theirs = all.find(({ id }) => id === mate?.agreementId)?.turns.find(({ onDay }) => onDay === mate?.onDay);
  if (turn === undefined || mate === null || theirs === undefined) return [];
  return [
    { id: agreementId, turn },
    { id: mate.agreementId, turn: theirs },
  ];
}

type Noted = { readonly kind: 'turn-changed' | 'turn-taken-back'; readonly ids: readonly string[] };

async function noteBoth(db: Db, viewer: Viewer, around: Around, { kind, ids }: Noted): Promise<void> {
  for (const id of ids) {
    await bumpAgreement(db, id);
    await noteInAgenda(db, viewer, around, { kind, objectId: id });
  }
}
