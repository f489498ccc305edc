import { sql } from 'kysely';
import type { LetterEvery } from '../../domain/letters/weekly.ts';
import type { Db } from '../door.ts';

/** Whom a letter is for: who takes part, or (null) the owner. */
export type LetterReader = { readonly ownerId: string; readonly participantId: string | null };

/** Everybody who takes part somewhere and gave an address at which they want mail. As `naober_letters`. */
export async function guestsWithMail(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('contact_way')
    .select('participant_id as id')
    .where('channel', '=', 'mail')
    .where('value', 'is not', null)
    .where('muted_at', 'is', null)
    .where('bounced_at', 'is', null)
    .execute();
  return rows.map(({ id }) => id);
}

/** Every owner with a proven address. As `naober_sign_in`. */
export async function ownersWithMail(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('account').select('owner_id as id').where('email_verified', '=', true).execute();
  return rows.map(({ id }) => id);
}

type Wanted = {
  /** Those who can be reached: who takes part, and owners. */
  readonly guests: readonly string[];
  readonly owners: readonly string[];
  /** Owners for whom a round of help waits. */
  readonly inRound: readonly string[];
  /** The ways of wanting it that are due. */
  readonly every: readonly LetterEvery[];
  /** Something is still asked or agreed on this day or later; a time that was moved may lie up to a month behind its days. */
  readonly day: string;
  /** Nobody of whom one was put since then. */
  readonly since: Date;
};

/** Those of them for whom something stands, who want a letter now and have none since. As `naober_jobs`. */
export async function weeklyReaders(db: Db, { guests, owners, inRound, every, day, since }: Wanted): Promise<LetterReader[]> {
  const [wanted, stands] = [sql`any (${[...every]}::text[])`, sql`a.until_on >= ${day}::date - 31`];
  const none = sql`not exists (select from letter l where l.kind = 'weekly' and l.created_at >= ${since} and l.owner_id = o.id`;
  const { rows } = await sql<LetterReader>`
    select p.owner_id as "ownerId", p.id as "participantId" from participant p
      join participant_card c on c.participant_id = p.id join owner o on o.id = p.owner_id
    where p.id = any (${[...guests]}::uuid[]) and p.joined_at is not null and p.left_at is null
      and p.blocked_at is null and o.shut_at is null and c.letter_every = ${wanted} and ${none} and l.participant_id = p.id)
      and exists (select from agreement a where a.participant_id = p.id and a.state in ('asked', 'agreed') and ${stands})
    union all
    select o.id, null from owner o
    where o.id = any (${[...owners]}::uuid[]) and o.shut_at is null and o.wipe_after is null and not 'mail' = any (o.contact_never)
      and o.letter_every = ${wanted} and ${none} and l.participant_id is null)
      and (o.id = any (${[...inRound]}::uuid[])
        or exists (select from agreement a where a.owner_id = o.id and a.state = 'agreed' and ${stands}))`.execute(db);
  return rows;
}

/** How often a reader wants the letter, at the moment it is written; null when they are not there any more. As `naober_letters`. */
export async function letterEveryOf(db: Db, { ownerId, participantId }: LetterReader): Promise<LetterEvery | null> {
  const row =
    participantId === null
      ? await db.selectFrom('owner').select('letter_every as every').where('id', '=', ownerId).executeTakeFirst()
      : await db
          .selectFrom('participant_card')
          .select('letter_every as every')
          .where('participant_id', '=', participantId)
          .executeTakeFirst();
  return row?.every ?? null;
}

/** Keeps how often a reader wants it, unless it stands otherwise than `was`. False when nothing changed. As the owner, who takes part, or `naober_letters`. */
export async function setLetterEvery(
  db: Db,
  { ownerId, participantId }: LetterReader,
  { every, was }: { readonly every: LetterEvery; readonly was: LetterEvery },
): Promise<boolean> {
  const said = { letter_every: every };
  const { numUpdatedRows } = await (participantId === null
    ? db.updateTable('owner').set(said).where('id', '=', ownerId).where('letter_every', '=', was).executeTakeFirst()
    : db
        .updateTable('participant_card')
        .set(said)
        .where('participant_id', '=', participantId)
        .where('letter_every', '=', was)
        .executeTakeFirst());
  return numUpdatedRows > 0n;
}

/** Where a letter to a reader stands before it is written: no address, they want no mail, or it goes. */
export type Reaches = 'yes' | 'no-address' | 'muted';

/** Whether mail reaches who takes part, as they may know it themselves. As who takes part. */
export async function reachesGuest(db: Db, participantId: string): Promise<Reaches> {
  const way = await db
    .selectFrom('contact_way')
    .select(['value', 'muted_at as mutedAt', 'bounced_at as bouncedAt'])
    .where('participant_id', '=', participantId)
    .where('channel', '=', 'mail')
    .executeTakeFirst();
  if (way === undefined || way.value === null || way.bouncedAt !== null) return 'no-address';
  return way.mutedAt === null ? 'yes' : 'muted';
}

/** Something that was asked of somebody and that they did not answer yet. */
export type StillAsked = {
  readonly id: string;
  readonly what: string;
  readonly answerBy: string | null;
  readonly untilOn: string;
};

type Since = { readonly from: Date; readonly until: Date; readonly today: string };

/**
 * What was asked of the viewer between two moments and can still be answered. Not what was asked by mail: that is said again once by a letter of its
 * own; and not what they were reminded of. As who takes part.
 */
export const stillAsked = (db: Db, participantId: string, { from, until, today }: Since): Promise<StillAsked[]> =>
  db
    .selectFrom('agreement')
    .select(['id', 'what'])
    .select([sql<string | null>`answer_by::text`.as('answerBy'), sql<string>`until_on::text`.as('untilOn')])
    .where('participant_id', '=', participantId)
    .where('state', '=', 'asked')
    .where('answer', 'is', null)
    .where('reminded_at', 'is', null)
    .where(sql<boolean>`channel is distinct from 'mail'`)
    .where(sql<boolean>`until_on >= ${today}::date and coalesce(answer_by >= ${today}::date, true)`)
    .where(sql<boolean>`coalesce(sent_at, created_at) >= ${from} and coalesce(sent_at, created_at) < ${until}`)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
