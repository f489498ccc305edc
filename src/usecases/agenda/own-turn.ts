import { bumpAgreement, dropTurn, putTurn } from '../../database/agenda/turns.ts';
import { helperCan } from '../../domain/agenda/turn-can.ts';
import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { type GuestActor, noteGuestAct } from '../guest/note-guest-act.ts';
import { holdTime, placeIn, type TurnProblem, type TurnWish } from './change-turn.ts';

/** What somebody who does it says of one time: can't, another day, the other day suits, or after all as agreed. No reason is asked. */
export type OwnTurnAct = 'unable' | 'move' | 'fine' | 'back';
export type OwnTurnWish = Omit<TurnWish, 'does'> & { readonly does: OwnTurnAct };

const under = 'own-agreements';

/** Says it, in the transaction of who does it: only about what they agreed to themselves. Said twice is said once. */
export const changeOwnTurn = (guest: GuestActor, around: Around, wish: OwnTurnWish): Promise<Result<null, TurnProblem>> =>
  guest.own(async (db) => {
    const held = await holdTime(db, wish.agreementId, wish.day);
    if (held === null) return refused('no-such-time');
    const { time } = held;
    const { does, agreementId, day } = wish;
    const at = around.now();
    const today = dutchDay(at);
    if (does === 'unable' ? time.turn?.state === 'unable' : does === 'back' && time.turn === null) return ok(null);
    if (!helperCan[does](time, { today, me: guest.id })) return refused('not-now');
    const turn = { agreementId, ownerId: guest.ownerId, onDay: day, saidBy: guest.id, at };
    // They can't come on the day it was moved to, and now they can: then it is still moved.
    const backToMoved = does === 'back' && time.turn?.state === 'unable' && time.turn.toDay !== null;
    if (does === 'back' && !backToMoved) await dropTurn(db, agreementId, day);
    else if (does === 'move') {
      const place = placeIn(wish, held, today);
      if (!place.ok) return place;
      await putTurn(db, { ...turn, state: 'moved', ...place.value });
    } else await putTurn(db, { ...turn, state: does === 'unable' ? 'unable' : 'moved' });
    await bumpAgreement(db, agreementId);
    await noteGuestAct(db, guest, around, {
      kind: does === 'back' ? 'turn-taken-back' : 'turn-changed',
      objectId: agreementId,
      under,
    });
    return ok(null);
  });
