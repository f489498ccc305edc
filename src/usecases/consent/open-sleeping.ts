import { grantsOf, type KeptGrant } from '../../database/consent/grants.ts';
import { openOne, type SleepingGrant, sleepingOf } from '../../database/consent/sleeping.ts';
import { recordFact } from '../../database/facts.ts';
import type { Guest } from '../../database/guest.ts';
import { daysAfter } from '../../domain/consent/periods.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import { idOfAct } from '../act-id.ts';
import type { Around } from '../around.ts';

/** Something that waits for somebody, and the grant that came of it when they opened it. */
export type Waiting = SleepingGrant & { readonly opened: KeptGrant | null };

/** What the owner prepared for whoever looks, as they may know it. */
export const readWaiting = (guest: Guest): Promise<readonly Waiting[]> =>
  guest.own(async (db) => {
    const grants = await grantsOf(db, guest.id);
    return (await sleepingOf(db, guest.id)).map((one) => ({
      ...one,
      opened: grants.find(({ sleepingId, revokedAt }) => sleepingId === one.id && revokedAt === null) ?? null,
    }));
  });

/**
 * "Ik wil dit openen": what was prepared opens after its delay. The owner sees this at once and can stop it. Asked twice it opens once;
 * what was taken away, or waited too long, is as if it never was.
 */
export const openSleeping = (
  guest: Guest,
  around: Around,
  { sleepingId, via }: { readonly sleepingId: string; readonly via: string },
): Promise<Result<{ from: Date }, 'no-such-grant'>> =>
  guest.own(async (db) => {
    const sleeping = (await sleepingOf(db, guest.id)).find(({ id }) => id === sleepingId);
    if (sleeping === undefined) return refused('no-such-grant');
    const at = around.now();
    const from = daysAfter(at, sleeping.delayDays);
    const id = idOfAct(guest.id, { actId: sleepingId, kind: 'sleeping-opened', said: null });
    const opened = { id, ownerId: guest.ownerId, from, until: daysAfter(from, sleeping.lastsDays), at };
    if (await openOne(db, sleeping, opened)) {
      const who = { ownerId: guest.ownerId, actorId: guest.id, onBehalfOf: guest.id, circleId: null } as const;
      const what = { kind: 'sleeping-opened', action: 'C', actorKind: 'participant', objectId: guest.id, grantId: id } as const;
      await recordFact(db, { ...who, ...what, id: around.newId(), at, via });
      return ok({ from });
    }
    const there = (await grantsOf(db, guest.id)).find((grant) => grant.id === id && grant.revokedAt === null);
    return there === undefined ? refused('no-such-grant') : ok({ from: there.from });
  });
