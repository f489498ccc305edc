import { turnsOf } from '../../database/agenda/turns.ts';
import { agreementsOf } from '../../database/agreements/agreements.ts';
import type { Guest } from '../../database/guest.ts';
import { dayNumber, dayText } from '../../domain/agenda/day.ts';
import { standingOf, type Time, type Turn, timesOf } from '../../domain/agenda/times.ts';
import { type Agreement, isOpen } from '../../domain/agreements/agreement.ts';
import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import type { Around } from '../around.ts';

/** Something somebody promised, with the next time they do it; null when it has no day of its own any more. */
export type Promised = { readonly agreement: Agreement; readonly next: Time | null };

/** What somebody who takes part was asked and did not answer yet, and what they promised, the next first. `any`: there is or was something. */
export type OwnDay = { readonly asked: readonly Agreement[]; readonly promised: readonly Promised[]; readonly any: boolean };

/** Nothing was asked of them, or they may not see it now. */
export const noOwnDay: OwnDay = { asked: [], promised: [], any: false };

/** Both, in one look. */
export const readOwnDay = (guest: Guest, around: Around): Promise<OwnDay> =>
  guest.sees('own-agreements', async (db) => {
    const today = dutchDay(around.now());
    const all = await agreementsOf(db, guest.id);
    const turns = await turnsOf(db);
    const open = all.filter((one) => isOpen(one, today));
    const promised = open
      .filter(({ state }) => state === 'agreed')
      .map((agreement) => ({ agreement, next: nextOf(agreement, turns, today) }));
    return {
      asked: open.filter(({ state }) => state === 'asked'),
      promised: promised.toSorted((one, other) => orderOf(one).localeCompare(orderOf(other))),
      any: all.length > 0,
    };
  });

/** The next time they do it themselves: not one that is left out, or of which they said that they can't. */
function nextOf({ id, fromOn, ...rest }: Agreement, turns: readonly (Turn & { readonly agreementId: string })[], today: string) {
  const own = turns.filter(({ agreementId }) => agreementId === id);
  const ahead = timesOf({ ...rest, startsOn: fromOn }, own, today, dayText(dayNumber(today) + 366));
  return ahead.find((time) => ['on', 'moved'].includes(standingOf(time))) ?? null;
}

/** By day and time; what has no day comes last. */
const orderOf = ({ next, agreement }: Promised): string => `${next?.day ?? '9999'} ${next?.at ?? ''} ${agreement.what}`;
