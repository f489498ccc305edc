import { appointmentWithId, insertAppointment, setAppointmentRemoved } from '../../database/agenda/appointments.ts';
import { changeVisit, insertVisit, visitsOf, visitWithId } from '../../database/community/visits.ts';
import type { Db } from '../../database/door.ts';
import type { Viewer } from '../../database/viewer.ts';
import { type Appointment, type AppointmentProblem, tidyAppointment } from '../../domain/agenda/appointment.ts';
import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import type { Offer } from '../../domain/community/offer.ts';
import { tidyVisitLimits, type Visit } from '../../domain/community/visit.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import { idOfAct } from '../act-id.ts';
import { noteInAgenda } from '../agenda/note-in-agenda.ts';
import type { Around } from '../around.ts';
import { noteBy } from '../log/note.ts';

/** What somebody would like to go and see, with its appointment when one stands in their agenda. */
export type VisitWithDay = Visit & { readonly appointment: Appointment | null };

async function withDay(db: Db, visit: Visit): Promise<VisitWithDay> {
  const there = visit.appointmentId === null ? null : await appointmentWithId(db, visit.appointmentId);
  return { ...visit, appointment: there === null || there.removed ? null : there };
}

/** Everything the owner would like to go and see, the last chosen first. */
export const readVisits = (viewer: Viewer): Promise<readonly VisitWithDay[]> =>
  viewer.do(async (db) => {
    const all: VisitWithDay[] = [];
    for (const one of await visitsOf(db)) all.push(await withDay(db, one));
    return all;
  });

/** One of them, or null. */
export const readVisit = (viewer: Viewer, id: string): Promise<VisitWithDay | null> =>
  viewer.do(async (db) => {
    const visit = await visitWithId(db, id);
    return visit === null ? null : withDay(db, visit);
  });

type Choosing = { readonly actId: string; readonly offer: Offer; readonly limits: string };

/**
 * Keeps that the owner would like to go and see something nearby, within their limits. Nobody is told. The same form sent again is the same one;
 * what is on their list already is not put there twice.
 */
export async function chooseOffer(
  viewer: Viewer,
  around: Around,
  { actId, offer, limits }: Choosing,
): Promise<Result<{ readonly id: string }, 'too-long'>> {
  const tidy = tidyVisitLimits(limits);
  if (!tidy.ok) return tidy;
  const id = idOfAct(viewer.id, { actId, kind: 'visit-chosen', said: offer.id });
  return viewer.do(async (db) => {
    const there = (await visitsOf(db)).find((one) => one.offerId === offer.id && !one.stopped);
    if (there !== undefined) return ok({ id: there.id });
    const visit = { id, offerId: offer.id, what: offer.name, atPlace: offer.place.name, limits: tidy.value };
    if (await insertVisit(db, { ...visit, ownerId: viewer.id, at: around.now() }))
      await noteBy(db, viewer, around, { kind: 'visit-chosen', action: 'C', objectId: id });
    return ok({ id });
  });
}

type Changed<Refusal extends string = never> = Result<null, 'no-such-visit' | 'changed-meanwhile' | Refusal>;

type OfVisit = { readonly id: string; readonly version: number };

/** One that is held, if it still stands as the form showed it; `done`: that form was sent before, and nothing has to be done. */
async function held(
  db: Db,
  { id, version }: OfVisit,
  done: (visit: Visit) => boolean,
): Promise<Result<Visit | null, 'no-such-visit' | 'changed-meanwhile'>> {
  const visit = await visitWithId(db, id, true);
  if (visit === null) return refused('no-such-visit');
  if (done(visit)) return ok(null);
  return visit.version === version ? ok(visit) : refused('changed-meanwhile');
}

/** Keeps other limits. */
export async function limitVisit(
  viewer: Viewer,
  around: Around,
  { limits, ...which }: OfVisit & { readonly limits: string },
): Promise<Changed<'too-long'>> {
  const tidy = tidyVisitLimits(limits);
  if (!tidy.ok) return tidy;
  return viewer.do(async (db) => {
    const found = await held(db, which, (visit) => visit.limits === tidy.value);
    if (!found.ok || found.value === null) return found.ok ? ok(null) : found;
    await changeVisit(db, found.value.id, { limits: tidy.value });
    await noteBy(db, viewer, around, { kind: 'visit-changed', action: 'U', objectId: found.value.id });
    return ok(null);
  });
}

type Planning = OfVisit & {
  readonly actId: string;
  readonly day: string;
  readonly time: string;
  readonly minutes: number | null;
};

/** Puts a day in the owner's agenda on which they go. An appointment made for it before stays where it is. */
export async function planVisit(
  viewer: Viewer,
  around: Around,
  { actId, day, time, minutes, ...which }: Planning,
): Promise<Changed<AppointmentProblem | 'day-over'>> {
  const id = idOfAct(viewer.id, { actId, kind: 'visit-planned', said: { day, time } });
  return viewer.do(async (db) => {
    const found = await held(db, which, ({ appointmentId }) => appointmentId === id);
    if (!found.ok || found.value === null) return found.ok ? ok(null) : found;
    const { what, atPlace } = found.value;
    const wanted = { what, withWhom: '', place: atPlace, startsOn: day, untilOn: '', startsAt: time, minutes, rule: null };
    const tidy = tidyAppointment(wanted);
    if (!tidy.ok) return tidy;
    if (day < dutchDay(around.now())) return refused('day-over');
    if (await insertAppointment(db, { ...tidy.value, id, uid: null, ownerId: viewer.id, at: around.now() }))
      await noteInAgenda(db, viewer, around, { kind: 'appointment-added', objectId: id, action: 'C' });
    await changeVisit(db, found.value.id, { appointmentId: id, stoppedAt: null });
    return ok(null);
  });
}

/** Stops with one, or takes it up again; said twice is said once. A day that is still to come goes out of the agenda with it, and comes back. */
export const stopVisit = (viewer: Viewer, around: Around, id: string, back: boolean): Promise<boolean> =>
  viewer.do(async (db) => {
    const visit = await visitWithId(db, id, true);
    if (visit === null) return false;
    if (visit.stopped !== back) return true;
    await changeVisit(db, id, { stoppedAt: back ? null : around.now() });
    await noteBy(db, viewer, around, { kind: back ? 'visit-taken-up' : 'visit-stopped', action: 'U', objectId: id });
    const { appointmentId } = visit;
    const day = appointmentId === null ? null : await appointmentWithId(db, appointmentId);
    if (appointmentId !== null && day !== null && day.startsOn >= dutchDay(around.now()))
      await setAppointmentRemoved(db, appointmentId, back ? null : around.now());
    return true;
  });
