import { recordFact } from '../../database/facts.ts';
import {
  type AfterMe,
  afterMeOf,
  chooseAfterDeath,
  type DeathReport,
  deathReportOf,
  type LeftPerson,
  leftPeople,
  markReceived,
  wasMistaken,
} from '../../database/mandate/death.ts';
import { stepAfterDeath } from '../../domain/mandate/after-me.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import type { GuestActor } from '../guest/note-guest-act.ts';

export type { LeftPerson } from '../../database/mandate/death.ts';

/** What somebody named for after a death knows and can do. */
export type AfterDeath = {
  readonly mayReport: boolean;
  /** Whether they were chosen to receive or to choose. */
  readonly named: boolean;
  readonly report: DeathReport | null;
  readonly step: ReturnType<typeof stepAfterDeath>;
};

/** What there is for this participant; nothing for whoever was not named. */
export const readAfterDeath = (guest: GuestActor, around: Around): Promise<AfterDeath | null> =>
  guest.acts(async (db) => {
    const wish = await afterMeOf(db);
    if (wish === null) return null;
    const report = await deathReportOf(db);
    return {
      mayReport: wish.reporterId === guest.id && report === null && !(await wasMistaken(db, guest.ownerId)),
      named: wish.namedId === guest.id,
      report,
      step: stepOf(wish, report, guest.id, around.now()),
    };
  });

const stepOf = ({ wish, namedId }: AfterMe, report: DeathReport | null, who: string, at: Date) =>
  report === null || namedId !== who ? 'nothing' : stepAfterDeath({ ...report, wish }, at);

/** The choice that was left to whoever was named. */
export const chooseForOwner = (
  guest: GuestActor,
  around: Around,
  chosen: 'erase' | 'receive',
): Promise<Result<null, 'not-yours'>> =>
  guest.acts(async (db) => {
    const wish = await afterMeOf(db);
    const report = await deathReportOf(db);
    if (wish === null || stepOf(wish, report, guest.id, around.now()) !== 'choose') return refused('not-yours');
    await chooseAfterDeath(db, chosen, around.now());
    await note(db, guest, around, 'after-death-chosen');
    return ok(null);
  });

/** Hands over, once: who was in the circle and who helped with what. Nothing the owner kept for themselves. */
export const receiveOnce = (guest: GuestActor, around: Around): Promise<Result<readonly LeftPerson[], 'not-yours'>> =>
  guest.acts(async (db) => {
    const wish = await afterMeOf(db);
    const report = await deathReportOf(db);
    if (wish === null || stepOf(wish, report, guest.id, around.now()) !== 'receive') return refused('not-yours');
    const people = await leftPeople(db);
    if (!(await markReceived(db, around.now()))) return refused('not-yours');
    await note(db, guest, around, 'after-death-received');
    return ok(people);
  });

const note = (db: Parameters<typeof afterMeOf>[0], guest: GuestActor, around: Around, kind: string): Promise<void> =>
  recordFact(db, {
    id: around.newId(),
    ownerId: guest.ownerId,
    circleId: null,
    actorId: guest.id,
    actorKind: 'participant',
    onBehalfOf: guest.ownerId,
    kind,
    objectId: guest.ownerId,
    at: around.now(),
    action: kind === 'after-death-received' ? 'R' : 'U',
    via: guest.via,
  });
