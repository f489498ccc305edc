import type { Db } from '../door.ts';

/** A mail to sign in that somebody asked for. As `naober_sign_in`, like all of this file. */
export type WorkerWish = { readonly id: string; readonly address: string; readonly site: string; readonly language: string };

export async function addWorkerWish(db: Db, wish: WorkerWish, at: Date): Promise<void> {
  await db
    .insertInto('worker_wish')
    .values({ ...wish, created_at: at })
    .execute();
}

/** Takes a wish out of the store; null when it was done. */
export async function takeWorkerWish(db: Db, id: string): Promise<WorkerWish | null> {
  const row = await db
    .deleteFrom('worker_wish')
    .where('id', '=', id)
    .returning(['id', 'address', 'site', 'language'])
    .executeTakeFirst();
  return row ?? null;
}

export const workerWish = async (db: Db, id: string): Promise<WorkerWish | null> =>
  (await db.selectFrom('worker_wish').select(['id', 'address', 'site', 'language']).where('id', '=', id).executeTakeFirst()) ??
  null;

/** Somebody with an address at an organisation, who works there. One address may stand at two organisations. */
type AtAddress = {
  readonly id: string;
  readonly organisationId: string;
  readonly organisation: string;
  readonly name: string;
};

export async function workersAt(db: Db, address: string, organisationId?: string): Promise<readonly AtAddress[]> {
  const all = db
    .selectFrom('worker_card as c')
    .innerJoin('organisation as o', 'o.id', 'c.organisation_id')
    .leftJoin('worker_end as e', 'e.worker_id', 'c.worker_id')
    .select(['c.worker_id as id', 'c.organisation_id as organisationId', 'o.name as organisation', 'c.name'])
    .where('c.email', '=', address)
    .where('e.worker_id', 'is', null)
    .orderBy('o.name');
  return await (organisationId === undefined ? all : all.where('c.organisation_id', '=', organisationId)).execute();
}
