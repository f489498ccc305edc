import { type AskableCard, askableCards, pauseOf } from '../../database/agreements/arranging.ts';
import { deathSaidOf, deathsSaid, insertSaidDeath, settleSaidDeath } from '../../database/falling-away/deaths.ts';
import { daysAfter } from '../../domain/consent/periods.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import { idOfAct } from '../act-id.ts';
import type { Around } from '../around.ts';
import { type GuestActor, noteGuestAct } from '../guest/note-guest-act.ts';

const under = 'ask-for-me';
/** For so many days who is said to have died is asked nothing: longer than anybody waits to confirm it. What confirms or denies it puts the pause back as it was. */
export const pausedWhileSaid = 366;

type Reporting = { readonly actId: string; readonly participantId: string };

/**
 * Who arranges says for the owner that somebody who takes part died. From that moment no message goes to them; the rest waits until the owner says
 * that it is so. Said twice is said once.
 */
export const reportDeath = (
  guest: GuestActor,
  around: Around,
  { actId, participantId }: Reporting,
): Promise<Result<null, 'nobody'>> =>
  guest.sees(under, async (db) => {
    const who = (await askableCards(db)).find(({ id }) => id === participantId);
    if (who === undefined || who.id === guest.id) return refused('nobody');
    if ((await deathSaidOf(db, participantId)) !== null) return ok(null);
    const at = around.now();
    const id = idOfAct(guest.id, { actId, kind: 'death-said', said: participantId });
    const said = { id, ownerId: guest.ownerId, participantId, saidBy: guest.id, at, pausedBefore: who.pausedUntil };
    if (!(await insertSaidDeath(db, said))) return ok(null);
    await pauseOf(db, participantId, daysAfter(at, pausedWhileSaid));
    await noteGuestAct(db, guest, around, { kind: 'death-said', action: 'C', objectId: participantId, under, forOwner: true });
    return ok(null);
  });

/** Who said it takes it back while the owner has not answered: it was a mistake. */
export const takeReportBack = (guest: GuestActor, around: Around, participantId: string): Promise<Result<null, 'nobody'>> =>
  guest.sees(under, async (db) => {
    const said = await deathSaidOf(db, participantId);
    if (said === null) return refused('nobody');
    await settleSaidDeath(db, { id: said.id, state: 'not-so', at: around.now() });
    await pauseOf(db, participantId, said.pausedBefore);
    await noteGuestAct(db, guest, around, { kind: 'death-taken-back', objectId: participantId, under, forOwner: true });
    return ok(null);
  });

/** Of whom who arranges can say it, and of whom they did and it still waits. */
export const saidByMe = (
  guest: GuestActor,
): Promise<{ readonly people: readonly AskableCard[]; readonly waiting: readonly AskableCard[] }> =>
  guest.sees(under, async (db) => {
    const said = new Set(await deathsSaid(db));
    const others = (await askableCards(db)).filter(({ id }) => id !== guest.id);
    return { people: others.filter(({ id }) => !said.has(id)), waiting: others.filter(({ id }) => said.has(id)) };
  });
