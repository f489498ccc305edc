import { sql } from 'kysely';
import type { Aside } from '../domain/insight/notices.ts';
import type { Db } from './door.ts';

/** Something the viewer does not want to be shown: for good (`until` is null), or until then. */
export type SetAside = { readonly id: string; readonly subject: Aside; readonly until: Date | null };

/** Everything the viewer set aside, the newest first. */
export async function readSetAside(db: Db): Promise<readonly SetAside[]> {
  const rows = await db
    .selectFrom('set_aside')
    .select(['id', 'about', 'kind', 'alter_id', 'until'])
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(({ id, about, kind, alter_id, until }) => ({ id, subject: { about, kind, alter: alter_id }, until }));
}

type New = SetAside & { readonly ownerId: string; readonly circleId: string; readonly at: Date };

/** Sets something aside; once more about the same replaces until when. */
export async function putSetAside(db: Db, { id, ownerId, circleId, subject, until, at }: New): Promise<void> {
  await sql`
    insert into set_aside (id, circle_id, owner_id, about, kind, alter_id, until, at)
    values (${id}, ${circleId}, ${ownerId}, ${subject.about}, ${subject.kind}, ${subject.alter}, ${until}, ${at})
    on conflict (owner_id, circle_id, about, kind, alter_id) do update set until = excluded.until, at = excluded.at`.execute(db);
}

/** Shows it again. Nothing happens when it was not set aside. */
export async function removeSetAside(db: Db, id: string): Promise<void> {
  await db.deleteFrom('set_aside').where('id', '=', id).execute();
}
