import { endingOf, type KeptEnding, putEnding } from '../../database/coach/endings.ts';
import { closeTrajectory, runningWith } from '../../database/coach/trajectories.ts';
import { endGrants } from '../../database/consent/grants.ts';
import { leave } from '../../database/standing-changes.ts';
import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import { ownWords } from '../../domain/circle/own-words.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import { dayTyped } from '../../domain/trajectory/day-typed.ts';
import { monthsAfter } from '../../domain/trajectory/days.ts';
import { checkMonths, type EndingPart, stillToPrepare } from '../../domain/trajectory/ending.ts';
import type { Around } from '../around.ts';
import { type GuestActor, noteGuestAct } from '../guest/note-guest-act.ts';

/** What a coach fills in about the end. `checks`: after how many months is looked back, as typed. */
export type TypedEnding = {
  readonly goesOn: string;
  readonly handedOver: string;
  readonly farewell: string;
  readonly checks: readonly string[];
};

export type EndingRefusal = 'gone' | 'words-too-long' | 'no-such-day' | 'changed-meanwhile';

/** Keeps how far the end is prepared; it may be half. The days to look back come 3 and 6 months after the farewell. */
export async function prepareEnding(
  guest: GuestActor,
  around: Around,
  { typed, version }: { readonly typed: TypedEnding; readonly version: number },
): Promise<Result<null, EndingRefusal>> {
  const goesOn = ownWords(typed.goesOn);
  const handedOver = ownWords(typed.handedOver);
  const farewell = dayTyped(typed.farewell);
  if (!goesOn.ok) return goesOn;
  if (!handedOver.ok) return handedOver;
  if (!farewell.ok) return farewell;
  const day = farewell.value;
  const asked = checkMonths.map((months) =>
    day !== null && typed.checks.includes(`${months}`) ? monthsAfter(day, months) : null,
  );
  const said = { goesOn: goesOn.value, handedOver: handedOver.value, farewellOn: day, lookBack: asked };
  return guest.own(async (db) => {
    const there = await runningWith(db, guest.id);
    if (there === null) return refused('gone');
    const before = await endingOf(db, there.id);
    if (isSame(before, said)) return ok(null);
    if (before.version !== version) return refused('changed-meanwhile');
    await putEnding(db, { ...there, ownerId: guest.ownerId }, said);
    await noteGuestAct(db, guest, around, { kind: 'ending-prepared', objectId: there.id, under: 'steer-trajectory' });
    return ok(null);
  });
}

type Said = Parameters<typeof putEnding>[2];

const isSame = (before: KeptEnding, said: Said): boolean =>
  before.goesOn === said.goesOn &&
  before.handedOver === said.handedOver &&
  before.farewellOn === said.farewellOn &&
  said.lookBack.every((due) => due === null || before.lookBack.some(({ dueOn }) => dueOn === due));

/**
 * The coach closes the trajectory as done, and takes part no more: from then on the coach sees nothing. Only when the end is prepared in
 * full; the owner can stop at any moment without it.
 */
export const closeAsDone = (
  guest: GuestActor,
  around: Around,
): Promise<Result<null, 'gone' | { readonly missing: readonly EndingPart[] }>> =>
  guest.own(async (db) => {
    const there = await runningWith(db, guest.id);
    if (there === null) return refused('gone');
    const missing = stillToPrepare(await endingOf(db, there.id));
    if (missing.length > 0) return refused({ missing });
    if (!(await closeTrajectory(db, there.id, dutchDay(around.now()), 'done'))) return refused('gone');
    await noteGuestAct(db, guest, around, { kind: 'trajectory-closed', objectId: there.id, under: 'steer-trajectory' });
    await leave(db, around.now());
    await endGrants(db, { participantId: guest.id, ids: 'all', by: guest.id, at: around.now() });
    return ok(null);
  });
