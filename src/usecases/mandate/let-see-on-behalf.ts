import { askableNames, insertGivenFor, isOwnSide } from '../../database/mandate/on-behalf.ts';
import type { GrantSet } from '../../domain/consent/grant-sets.ts';
import { daysAfter } from '../../domain/consent/periods.ts';
import type { Subject } from '../../domain/mandate/mandate.ts';
import { setsWithin } from '../../domain/mandate/representative-can.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import type { GuestActor } from '../guest/note-guest-act.ts';
import { actOnBehalf, type BehalfRefusal } from './act-on-behalf.ts';

type Letting = {
  readonly actId: string;
  readonly participantId: string;
  readonly about: Subject;
  readonly sets: readonly GrantSet[];
  readonly days: number;
  readonly reason: string;
};

/**
 * Lets somebody else see something on the owner's behalf: only on a mandate for that too, within its subjects, never to oneself, and never
 * longer than the mandate itself lasts.
 */
export function letSeeOnBehalf(
  guest: GuestActor,
  around: Around,
  { actId, participantId, about, sets, days, reason }: Letting,
): Promise<Result<null, BehalfRefusal | 'nobody' | 'nothing-chosen'>> {
  const said = { participantId, about, sets, days };
  const act = { actId, can: 'let-see', about, kind: 'grant-given', reason, said } as const;
  return actOnBehalf(guest, around, act, async (db, { objectId: id, mandate, at }) => {
    const chosen = setsWithin[about].filter((set) => sets.includes(set));
    if (chosen.length === 0) return refused('nothing-chosen');
    const who = (await askableNames(db)).find((one) => one.id === participantId);
    if (who === undefined || who.id === guest.id || (await isOwnSide(db, who.id))) return refused('nobody');
    const until = new Date(Math.min(daysAfter(at, days).getTime(), mandate.until.getTime()));
    const common = {
      id,
      ownerId: guest.ownerId,
      participantId,
      sets: chosen,
      agreementIds: null,
      givenBy: guest.id,
      mandateId: mandate.id,
    };
    return ok(() => insertGivenFor(db, { ...common, purpose: reason.trim(), at, until }));
  });
}
