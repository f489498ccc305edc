import { type SqlBool, sql } from 'kysely';
import type { Db } from '../door.ts';

/** A space in which nobody was for long, or that was asked about. All of this file as `naober_jobs`. */
export type QuietSpace = {
  readonly ownerId: string;
  readonly lastHere: Date;
  readonly askedAt: Date | null;
  readonly askedAgainAt: Date | null;
  readonly shutAt: Date | null;
};

/**
 * The spaces in which the owner neither did nor looked at anything since a moment, and those that were asked about. That one looks is a fact
 * too, so that the last fact of an owner's own says when they were here. Drafts, wiped and shut spaces are left out.
 */
export async function quietSpaces(db: Db, since: Date): Promise<QuietSpace[]> {
  const { rows } = await sql<QuietSpace>`
    select * from (select o.id as "ownerId", q.asked_at as "askedAt", q.asked_again_at as "askedAgainAt", o.shut_at as "shutAt",
        greatest(o.created_at, coalesce((select max(f.at) from fact f where f.owner_id = o.id and f.actor_id = o.id
          and coalesce(f.actor_kind, 'owner') = 'owner'), o.created_at)) as "lastHere"
      from owner o left join dormancy_question q on q.owner_id = o.id
      where o.shut_at is null and o.wipe_after is null and o.erase_after is null and o.slug is null) quiet
    where "lastHere" <= ${since} or "askedAt" is not null`.execute(db);
  return rows;
}

/** Notes that an owner is asked, or asked again. */
export async function noteAsked(db: Db, ownerId: string, at: Date, again: boolean): Promise<void> {
  if (again) await db.updateTable('dormancy_question').set({ asked_again_at: at }).where('owner_id', '=', ownerId).execute();
  else
    await db
      .insertInto('dormancy_question')
      .values({ owner_id: ownerId, asked_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

/** Forgets that an owner was asked: they were here since. */
export async function forgetAsked(db: Db, ownerId: string): Promise<void> {
  await db.deleteFrom('dormancy_question').where('owner_id', '=', ownerId).execute();
}

/** Shuts a space that sleeps, to go on `eraseAfter`. Answers whether it was open. */
export async function shutAsDormant(db: Db, ownerId: string, at: Date, eraseAfter: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('owner')
    .set({ shut_at: at, shut_why: 'dormant', shut_erase_after: eraseAfter })
    .where('id', '=', ownerId)
    .where('shut_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/**
 * Where an owner reads mail who is asked, or of whom it is said that they died; null when nothing of the kind holds any more, no address was
 * proven, or mail is never to be sent.
 */
export async function ownerAddress(
  db: Db,
  ownerId: string,
): Promise<{ readonly address: string; readonly language: string } | null> {
  const row = await db
    .selectFrom('account')
    .innerJoin('owner', 'owner.id', 'account.owner_id')
    .select(['account.email as address', 'owner.language'])
    .where('account.owner_id', '=', ownerId)
    .where('account.email_verified', '=', true)
    .where(sql<SqlBool>`not 'mail' = any (owner.contact_never)`)
    .executeTakeFirst();
  return row ?? null;
}
