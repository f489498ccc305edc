import { sql } from 'kysely';
import type { WorkerRole } from '../../domain/organisation/worker-role.ts';
import type { Db } from '../door.ts';

/** Somebody of an organisation, as a coordinator sees them. `vogOn` is a date as text. */
export type WorkerCard = {
  readonly id: string;
  readonly organisationId: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly WorkerRole[];
  readonly vogOn: string | null;
  readonly vogBy: string | null;
  readonly endedAt: Date | null;
  /** Until when an invitation waits to be used; null when none does. */
  readonly invitedUntil: Date | null;
  readonly version: number;
};

type NewWorker = Pick<WorkerCard, 'id' | 'organisationId' | 'name' | 'email' | 'roles'> & {
  readonly invitedBy: string | null;
  readonly at: Date;
};

/** Keeps a new worker with their roles; false when they are there already. As `naober_worker` by a coordinator, or by an operator as `naober_sign_in`. */
export async function insertWorker(db: Db, worker: NewWorker): Promise<boolean> {
  const { id, organisationId: organisation_id, name, email, roles, invitedBy, at } = worker;
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('worker')
    .values({ id, organisation_id, created_at: at, invited_by: invitedBy })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if ((numInsertedOrUpdatedRows ?? 0n) === 0n) return false;
  await db.insertInto('worker_card').values({ worker_id: id, organisation_id, name, email }).execute();
  await db
    .insertInto('worker_role')
    .values(roles.map((role) => ({ worker_id: id, organisation_id, role })))
    .execute();
  return true;
}

/** One organisation is changed by one coordinator at a time. */
export const holdOrganisation = async (db: Db, organisationId: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${organisationId}, 14))`.execute(db);
};

/** The people this viewer may see of their organisation, by name; `at` is the moment invitations are reckoned at. As `naober_worker`. */
export async function workerCards(db: Db, at: Date, id?: string): Promise<readonly WorkerCard[]> {
  const all = db
    .selectFrom('worker_card as c')
    .leftJoin('worker_end as e', 'e.worker_id', 'c.worker_id')
    .select([
      'c.worker_id as id',
      'c.organisation_id as organisationId',
      'c.name',
      'c.email',
      sql<string | null>`c.vog_seen_on::text`.as('vogOn'),
      'c.vog_seen_by as vogBy',
      'c.version',
      'e.ended_at as endedAt',
      sql<
        WorkerRole[]
      >`(select coalesce(array_agg(r.role order by r.role), '{}') from worker_role r where r.worker_id = c.worker_id)`.as(
        'roles',
      ),
      sql<Date | null>`(select max(l.expires_at) from worker_link l where l.worker_id = c.worker_id
        and l.used_at is null and l.revoked_at is null and l.expires_at > ${at})`.as('invitedUntil'),
    ])
    .orderBy('c.name')
    .orderBy('c.worker_id');
  return await (id === undefined ? all : all.where('c.worker_id', '=', id)).execute();
}

/** Writes that somebody works here no more; false when that was said before. As `naober_worker` by a coordinator. */
export async function insertEnd(
  db: Db,
  end: { readonly workerId: string; readonly organisationId: string; readonly by: string; readonly at: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('worker_end')
    .values({ worker_id: end.workerId, organisation_id: end.organisationId, ended_at: end.at, ended_by: end.by })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Notes that a certificate of conduct was seen; false when somebody changed the card meanwhile. As `naober_worker` by a coordinator. */
export async function setVog(
  db: Db,
  seen: { readonly workerId: string; readonly version: number; readonly on: string | null; readonly by: string | null },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('worker_card')
    .set(({ eb }) => ({ vog_seen_on: seen.on, vog_seen_by: seen.by, version: eb('version', '+', 1) }))
    .where('worker_id', '=', seen.workerId)
    .where('version', '=', seen.version)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
