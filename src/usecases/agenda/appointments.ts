import {
  appointmentWithId,
  changeAppointment,
  insertAppointment,
  setAppointmentRemoved,
} from '../../database/agenda/appointments.ts';
import type { Viewer } from '../../database/viewer.ts';
import {
  type Appointment,
  type AppointmentProblem,
  type TidyAppointment,
  tidyAppointment,
  type WantedAppointment,
} from '../../domain/agenda/appointment.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import { idOfAct } from '../act-id.ts';
import type { Around } from '../around.ts';
import { noteInAgenda } from './note-in-agenda.ts';

/** One of the owner's own appointments, also one that was taken out and can be brought back; null when there is none. */
export const readAppointment = (viewer: Viewer, id: string): Promise<(Appointment & { readonly removed: boolean }) | null> =>
  viewer.do((db) => appointmentWithId(db, id));

type Adding = WantedAppointment & { readonly actId: string };

/** Puts an appointment of the owner's own in the agenda. The same form sent again is the same appointment. */
export async function addAppointment(
  viewer: Viewer,
  around: Around,
  { actId, ...wanted }: Adding,
): Promise<Result<{ readonly id: string }, AppointmentProblem>> {
  const tidy = tidyAppointment(wanted);
  if (!tidy.ok) return tidy;
  const id = idOfAct(viewer.id, { actId, kind: 'appointment-added', said: tidy.value });
  return viewer.do(async (db) => {
    if (await insertAppointment(db, { ...tidy.value, id, uid: null, ownerId: viewer.id, at: around.now() }))
      await noteInAgenda(db, viewer, around, { kind: 'appointment-added', objectId: id, action: 'C' });
    return ok({ id });
  });
}

type Changing = WantedAppointment & { readonly id: string; readonly version: number };

/** Keeps what an appointment says now, if it still stands as the form showed it; days it is off stay. */
export async function changeOwnAppointment(
  viewer: Viewer,
  around: Around,
  { id, version, ...wanted }: Changing,
): Promise<Result<null, AppointmentProblem | 'no-such-appointment' | 'changed-meanwhile'>> {
  const tidy = tidyAppointment(wanted);
  if (!tidy.ok) return tidy;
  return viewer.do(async (db) => {
    const before = await appointmentWithId(db, id);
    if (before === null || before.removed) return refused('no-such-appointment');
    if (!(await changeAppointment(db, { ...tidy.value, offDays: before.offDays, id, version })))
      return refused('changed-meanwhile');
    await noteInAgenda(db, viewer, around, { kind: 'appointment-changed', objectId: id });
    return ok(null);
  });
}

/** Takes an appointment out, or brings it back. Said twice is said once. */
export const removeAppointment = (viewer: Viewer, around: Around, id: string, back: boolean): Promise<boolean> =>
  viewer.do(async (db) => {
    if ((await appointmentWithId(db, id)) === null) return false;
    if (await setAppointmentRemoved(db, id, back ? null : around.now()))
      await noteInAgenda(db, viewer, around, { kind: back ? 'appointment-brought-back' : 'appointment-removed', objectId: id });
    return true;
  });

/** An appointment that came out of a file, with what that other calendar knew it by. */
export type TakenIn = TidyAppointment & { readonly uid: string };

/** Puts what came out of a file in the agenda, all of it or nothing; what came in before stays as it is, or comes back. */
export const takeInAppointments = (viewer: Viewer, around: Around, all: readonly TakenIn[]): Promise<number> =>
  viewer.do(async (db) => {
    let added = 0;
    for (const { uid, ...said } of all) {
      const id = idOfAct(viewer.id, { actId: 'calendar-file', kind: 'appointment-taken-in', said: uid });
      const isNew = await insertAppointment(db, { ...said, id, uid: uid.slice(0, 400), ownerId: viewer.id, at: around.now() });
      if (isNew || (await setAppointmentRemoved(db, id, null))) added += 1;
    }
    if (added > 0) await noteInAgenda(db, viewer, around, { kind: 'appointments-taken-in', objectId: viewer.id, action: 'C' });
    return added;
  });
