import { sql } from 'kysely';
import { overSince } from '../../domain/retention.ts';
import type { Db } from '../door.ts';

/** Takes away for good the frozen moments and pictures that were let go and not taken back, and puts each on the erasure list. As `naober_jobs`. */
export async function clearLetGo(db: Db, now: Date): Promise<void> {
  await sql`
    with gone as (delete from snapshot where removed_at <= ${overSince('moment', now)} returning id, owner_id)
    insert into erasure (id, owner_id, kind, subject_id, at) select gen_random_uuid(), owner_id, 'moment', id, ${now} from gone`.execute(
    db,
  );
  await sql`
    with gone as (delete from photo where let_go_at <= ${overSince('photo', now)} returning id, owner_id)
    insert into erasure (id, owner_id, kind, subject_id, at) select gen_random_uuid(), owner_id, 'photo', id, ${now} from gone`.execute(
    db,
  );
}

/** Puts a whole space on the erasure list, once. */
export async function listSpace(db: Db, ownerId: string): Promise<void> {
  await sql`insert into erasure (id, owner_id, kind, subject_id, at)
    select gen_random_uuid(), ${ownerId}::uuid, 'space', ${ownerId}::uuid, now()
    where not exists (select from erasure where kind = 'space' and subject_id = ${ownerId}::uuid)`.execute(db);
}
