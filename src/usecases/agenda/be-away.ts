import { ownAgreedSince } from '../../database/agenda/agreed.ts';
import { bumpAgreement, putTurn, turnsOf } from '../../database/agenda/turns.ts';
import { timesOf } from '../../domain/agenda/times.ts';
import { helperCan } from '../../domain/agenda/turn-can.ts';
import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import { dayAfter, isDay } from '../../domain/agreements/wanted-agreement.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { type GuestActor, noteGuestAct } from '../guest/note-guest-act.ts';

export type AwayProblem = 'from-unclear' | 'until-unclear' | 'until-before-from' | 'over' | 'too-long';

/** A time that somebody can't, now that they are away. */
export type AwayTime = { readonly agreementId: string; readonly day: string };

const longest = 120;
const under = 'own-agreements';

/**
 * Somebody is away between two days (text, both included): every time of theirs in it that can still be said is marked as "can't", so that the
 * owner sees it ahead. Answers which. Each can be taken back by itself. No reason is asked, and that they are away is kept nowhere else.
 */
export async function beAway(
  guest: GuestActor,
  around: Around,
  { from, until }: { readonly from: string; readonly until: string },
): Promise<Result<readonly AwayTime[], AwayProblem>> {
  const at = around.now();
  const today = dutchDay(at);
  if (!isDay(from)) return refused('from-unclear');
  if (!isDay(until)) return refused('until-unclear');
  if (until < from) return refused('until-before-from');
  if (until < today) return refused('over');
  if (until > dayAfter(from, longest)) return refused('too-long');
  return guest.own(async (db) => {
    const turns = await turnsOf(db);
    const away: AwayTime[] = [];
    for (const { id, state, timing } of await ownAgreedSince(db, guest.id, from)) {
      if (state !== 'agreed') continue;
      const own = turns.filter(({ agreementId }) => agreementId === id);
      const times = timesOf(timing, own, from, until).filter((time) => helperCan.unable(time, { today, me: guest.id }));
      for (const { onDay } of times) {
        await putTurn(db, { agreementId: id, ownerId: guest.ownerId, onDay, state: 'unable', saidBy: guest.id, at });
        away.push({ agreementId: id, day: onDay });
      }
      if (times.length === 0) continue;
      await bumpAgreement(db, id);
      await noteGuestAct(db, guest, around, { kind: 'turn-changed', objectId: id, under });
    }
    return ok(away);
  });
}
