import { sql } from 'kysely';
import type { Appointment } from '../../domain/agenda/appointment.ts';
import type { Db } from '../door.ts';

const selection = (db: Db) =>
  db
    .selectFrom('appointment')
    .select(['id', 'what', 'with_whom as withWhom', 'place', 'starts_at as startsAt', 'minutes', 'rule', 'uid', 'version'])
    .select([sql<string>`starts_on::text`.as('startsOn'), sql<string | null>`until_on::text`.as('untilOn')])
    .select(sql<string[]>`off_days::text[]`.as('offDays'))
    .orderBy('starts_on')
    .orderBy('id');

/** The owner's own appointments that were not taken out. */
export const appointmentsOf = (db: Db): Promise<Appointment[]> => selection(db).where('removed_at', 'is', null).execute();

/** One of them, also when it was taken out; or null. */
export async function appointmentWithId(db: Db, id: string): Promise<(Appointment & { readonly removed: boolean }) | null> {
  const row = await selection(db)
    .select(sql<boolean>`removed_at is not null`.as('removed'))
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

type New = Omit<Appointment, 'version'> & { readonly ownerId: string; readonly at: Date };

const columns = ({
  what,
  withWhom,
  place,
  startsOn,
  untilOn,
  startsAt,
  minutes,
  rule,
  offDays,
}: Omit<New, 'id' | 'uid' | 'ownerId' | 'at'>) => ({
  what,
  place,
  with_whom: withWhom,
  starts_on: startsOn,
  until_on: untilOn,
  starts_at: startsAt,
  minutes,
  rule,
  off_days: offDays,
});

/** Keeps a new one. False when it is there already: the same form, or the same of another calendar. */
export async function insertAppointment(db: Db, { id, ownerId, uid, at, ...said }: New): Promise<boolean> {
  const done = await db
    .insertInto('appointment')
    .values({ id, owner_id: ownerId, uid, created_at: at, ...columns(said) })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows) > 0;
}

/** Keeps what it says now, if it still stands as the form showed it. */
export async function changeAppointment(db: Db, { id, version, ...said }: Omit<Appointment, 'uid'>): Promise<boolean> {
  const done = await db
    .updateTable('appointment')
    .set((row) => ({ ...columns(said), version: row('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return Number(done.numUpdatedRows) > 0;
}

/** Takes one out, or puts it back (null). False when it stood so already. */
export async function setAppointmentRemoved(db: Db, id: string, at: Date | null): Promise<boolean> {
  const done = await db
    .updateTable('appointment')
    .set((row) => ({ removed_at: at, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .where('removed_at', at === null ? 'is not' : 'is', null)
    .executeTakeFirst();
  return Number(done.numUpdatedRows) > 0;
}
