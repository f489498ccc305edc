import { sql } from 'kysely';
import type { WorkerRole } from '../../domain/organisation/worker-role.ts';
import type { Db } from '../door.ts';

/** A browser in which a worker came through the first step. `secondAt` is when they took the second; without it nothing opens. */
export type WorkerSession = {
  readonly sessionId: string;
  readonly workerId: string;
  readonly organisationId: string;
  readonly organisation: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly WorkerRole[];
  readonly maySetUp: boolean;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly secondAt: Date | null;
};

type Opening = {
  readonly tokenHash: Uint8Array;
  readonly id: string;
  readonly workerId: string;
  readonly maySetUp: boolean;
  readonly at: Date;
  readonly expiresAt: Date;
  readonly secondAt: Date | null;
  readonly device: string | null;
};

/** Keeps a new session. As `naober_sign_in`, like all of this file. */
export async function openWorkerSession(db: Db, { tokenHash, id, workerId, at, ...rest }: Opening): Promise<void> {
  await db
    .insertInto('worker_session')
    .values({
      token_hash: tokenHash,
      id,
      worker_id: workerId,
      may_set_up: rest.maySetUp,
      created_at: at,
      last_seen_at: at,
      expires_at: rest.expiresAt,
      second_at: rest.secondAt,
      device: rest.device,
    })
    .execute();
}

/** The session with this cookie; null when there is none, or its worker works there no more. Whether it lasts is for the caller. */
export async function workerSession(db: Db, tokenHash: Uint8Array): Promise<WorkerSession | null> {
  const found = await db
    .selectFrom('worker_session as s')
    .innerJoin('worker as w', 'w.id', 's.worker_id')
    .innerJoin('worker_card as c', 'c.worker_id', 's.worker_id')
    .innerJoin('organisation as o', 'o.id', 'w.organisation_id')
    .leftJoin('worker_end as e', 'e.worker_id', 's.worker_id')
    .select([
      's.id as sessionId',
      's.worker_id as workerId',
      'w.organisation_id as organisationId',
      'o.name as organisation',
      'c.name',
      'c.email',
      's.may_set_up as maySetUp',
      's.last_seen_at as lastSeenAt',
      's.expires_at as expiresAt',
      's.second_at as secondAt',
      sql<WorkerRole[]>`(select coalesce(array_agg(r.role), '{}') from worker_role r where r.worker_id = s.worker_id)`.as(
        'roles',
      ),
    ])
    .where('s.token_hash', '=', tokenHash)
    .where('e.worker_id', 'is', null)
    .executeTakeFirst();
  return found ?? null;
}

/** Notes that a session is in use. */
export async function touchWorkerSession(db: Db, id: string, at: Date): Promise<void> {
  await db.updateTable('worker_session').set({ last_seen_at: at }).where('id', '=', id).execute();
}

/** Ends one session, or all of a worker. */
export async function closeWorkerSessions(db: Db, which: { readonly id: string } | { readonly workerId: string }): Promise<void> {
  const all = db.deleteFrom('worker_session');
  await ('id' in which ? all.where('id', '=', which.id) : all.where('worker_id', '=', which.workerId)).execute();
}
