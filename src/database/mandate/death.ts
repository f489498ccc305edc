import { type SqlBool, sql } from 'kysely';
import type { AfterMeWish } from '../../domain/mandate/after-me.ts';
import type { Db } from '../door.ts';

/** What an owner wants for after their death; ids of participants. */
export type AfterMe = {
  readonly id: string;
  readonly wish: AfterMeWish;
  readonly namedId: string | null;
  readonly reporterId: string | null;
  readonly days: number;
};

/** That an owner died, said by a participant, or by the operator (null). */
export type DeathReport = {
  readonly id: string;
  readonly reportedBy: string | null;
  readonly reportedAt: Date;
  readonly takenBackAt: Date | null;
  readonly chosen: 'erase' | 'receive' | null;
  readonly receivedAt: Date | null;
};

/** What stands now, as this viewer may know it: the owner theirs, whoever is named in it too. */
export async function afterMeOf(db: Db): Promise<AfterMe | null> {
  const row = await db
    .selectFrom('after_me')
    .select(['id', 'wish', 'named_id as namedId', 'reporter_id as reporterId', 'days'])
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

/** Keeps another wish in the place of the one that stood. As `naober_app`. */
export async function sayAfterMe(
  db: Db,
  ownerId: string,
  { id, wish, namedId, reporterId, days }: AfterMe,
  at: Date,
): Promise<void> {
  await db.updateTable('after_me').set({ ended_at: at }).where('ended_at', 'is', null).execute();
  await db
    .insertInto('after_me')
    .values({ id, owner_id: ownerId, wish, named_id: namedId, reporter_id: reporterId, days, said_at: at })
    .execute();
}

/** The report that stands, or null. */
export async function deathReportOf(db: Db): Promise<DeathReport | null> {
  const row = await db
    .selectFrom('death_report')
    .select([
      'id',
      'reported_by as reportedBy',
      'reported_at as reportedAt',
      'taken_back_at as takenBackAt',
      'chosen',
      'received_at as receivedAt',
    ])
    .where('taken_back_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

/** Whether the viewer said before that this owner died, and the owner took that back and did not name them anew since. As `naober_acts`. */
export async function wasMistaken(db: Db, ownerId: string): Promise<boolean> {
  const { rows } = await sql<{ was: boolean }>`select app.was_mistaken(${ownerId}::uuid) as was`.execute(db);
  return rows[0]?.was ?? false;
}

type Report = {
  readonly id: string;
  readonly ownerId: string;
  readonly by: string | null;
  readonly seenBy: string | null;
  readonly at: Date;
};

/** Keeps that an owner died, and whether their space stood still then. As `naober_acts` by who was named, as `naober_jobs` by the operator. */
export async function insertReport(db: Db, { id, ownerId, by, seenBy, at }: Report): Promise<void> {
  const space = await db.selectFrom('owner').select(['shut_at', 'shut_why']).where('id', '=', ownerId).executeTakeFirst();
  const was_still_since = space?.shut_why === 'frozen' ? space.shut_at : null;
  await db
    .insertInto('death_report')
    .values({ id, owner_id: ownerId, reported_by: by, seen_by: seenBy, reported_at: at, was_still_since })
    .execute();
}

/** Shuts a space because its owner died: from now on nobody gets in, and on `eraseAfter` it goes. */
export async function shutAsDied(db: Db, ownerId: string, at: Date, eraseAfter: Date): Promise<void> {
  await db
    .updateTable('owner')
    .set({ shut_at: at, shut_why: 'died', shut_erase_after: eraseAfter })
    .where('id', '=', ownerId)
    .execute();
}

/** Takes a report back and has the space as it was: open, or standing still. Answers whether there was one that may be. As `naober_app` or `naober_jobs`. */
export async function takeBackReport(db: Db, ownerId: string, reportedAfter: Date, at: Date): Promise<boolean> {
  const report = await db
    .updateTable('death_report')
    .set({ taken_back_at: at })
    .where('owner_id', '=', ownerId)
    .where('taken_back_at', 'is', null)
    .where(sql<SqlBool>`reported_at >= ${reportedAfter}`)
    .returning('was_still_since as stillSince')
    .executeTakeFirst();
  if (report === undefined) return false;
  const { stillSince } = report;
  await db
    .updateTable('owner')
    .set({ shut_at: stillSince, shut_why: stillSince === null ? null : 'frozen', shut_erase_after: null })
    .where('id', '=', ownerId)
    .where('shut_why', '=', 'died')
    .execute();
  return true;
}

/** What whoever was named chose. Answers whether they might. As `naober_acts`. */
export async function chooseAfterDeath(db: Db, chosen: 'erase' | 'receive', at: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('death_report')
    .set({ chosen, chosen_at: at })
    .where('chosen', 'is', null)
    .where('taken_back_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Marks that it was handed over. Answers whether it was not before. As `naober_acts`. */
export async function markReceived(db: Db, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('death_report')
    .set({ received_at: at })
    .where('received_at', 'is', null)
    .where('taken_back_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Somebody of the circle, as they are handed over: never where they stood or what was felt. */
export type LeftPerson = { readonly name: string; readonly role: string | null; readonly helps: readonly string[] };

/** Who was in the circle and who helped with what. Nothing, unless it may be handed over now. As `naober_acts`. */
export async function leftPeople(db: Db): Promise<LeftPerson[]> {
  const rows = await db
    .selectFrom('alter')
    .leftJoin('tie', 'tie.alter_id', 'alter.id')
    .select(['alter.name', 'alter.role', 'tie.shown_support as support'])
    .where('alter.removed_at', 'is', null)
    .orderBy('alter.ordinal')
    .execute();
  return rows.map(({ name, role, support }) => ({
    name,
    role,
    helps: (support ?? []).filter(({ gives }) => gives).map(({ kind }) => kind),
  }));
}
