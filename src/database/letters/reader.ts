import { sql } from 'kysely';
import type { Reader } from '../../domain/letters/may-go.ts';
import type { Db } from '../door.ts';

/** Whom a letter is for: whether it may go, where, in which language, and how both are called. */
export type FoundReader = Reader & {
  /** Null when there is no address, they want no mail there, or mail came back. */
  readonly address: string | null;
  readonly language: string;
  /** How the owner is called on this person's pages, and how the owner calls them; '' when not said. */
  readonly hostName: string;
  readonly name: string;
};

type Of = { readonly ownerId: string; readonly participantId: string | null };

/** Looks it up now; null when they are not there any more. As `naober_letters`. */
export const readerOf = (db: Db, { ownerId, participantId }: Of, now: Date): Promise<FoundReader | null> =>
  participantId === null ? ownerAsReader(db, ownerId, now) : participantAsReader(db, { ownerId, participantId }, now);

async function participantAsReader(
  db: Db,
  { ownerId, participantId }: { readonly ownerId: string; readonly participantId: string },
  now: Date,
): Promise<FoundReader | null> {
  const row = await db
    .selectFrom('participant as p')
    .innerJoin('participant_card as c', 'c.participant_id', 'p.id')
    .innerJoin('owner as o', 'o.id', 'p.owner_id')
    .leftJoin('alter as a', 'a.id', 'p.alter_id')
    .leftJoin('circle as k', 'k.owner_id', 'p.owner_id')
    .leftJoin('contact_way as w', (join) => join.onRef('w.participant_id', '=', 'p.id').on('w.channel', '=', 'mail'))
    .select(['p.language', 'p.left_at as leftAt', 'p.blocked_at as blockedAt', 'a.status', 'c.paused_until as pausedUntil'])
    .select(['c.not_approach as notApproach', 'c.name', 'o.shut_at as shutAt', 'o.wipe_after as wipeAfter'])
    .select(['o.erase_after as eraseAfter', 'w.value', 'w.muted_at as mutedAt', 'w.bounced_at as bouncedAt'])
    .select(sql<string>`coalesce(p.host_name, k.ego_name, '')`.as('hostName'))
    .select(
      sql<boolean>`exists (select from alter_death d where d.participant_id = p.id and d.state = 'said')`.as('saidToHaveDied'),
    )
    .where('p.id', '=', participantId)
    .where('p.owner_id', '=', ownerId)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { leftAt, blockedAt, status, pausedUntil, notApproach, name, language, hostName, value, mutedAt, bouncedAt } = row;
  const died = status === 'deceased' || row.saidToHaveDied;
  return {
    takesPart: { left: leftAt !== null, blocked: blockedAt !== null, died, pausedUntil, notApproach },
    ...standing(row, now),
    address: mutedAt === null && bouncedAt === null ? value : null,
    ...{ name, language, hostName },
  };
}

async function ownerAsReader(db: Db, ownerId: string, now: Date): Promise<FoundReader | null> {
  const row = await db
    .selectFrom('owner as o')
    .leftJoin('account as a', (join) => join.onRef('a.owner_id', '=', 'o.id').on('a.email_verified', '=', true))
    .leftJoin('circle as k', 'k.owner_id', 'o.id')
    .select(['o.language', 'o.shut_at as shutAt', 'o.wipe_after as wipeAfter', 'o.erase_after as eraseAfter', 'a.email'])
    .select(sql<boolean>`'mail' = any (o.contact_never)`.as('never'))
    .select(sql<string>`coalesce(k.ego_name, '')`.as('name'))
    .where('o.id', '=', ownerId)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { email, never, name, language } = row;
  return { takesPart: null, ...standing(row, now), address: never ? null : email, name, language, hostName: name };
}

type Standing = { readonly shutAt: Date | null; readonly wipeAfter: Date | null; readonly eraseAfter: Date | null };

const standing = ({ shutAt, wipeAfter, eraseAfter }: Standing, now: Date) => ({
  shut: shutAt !== null,
  going: wipeAfter !== null || (eraseAfter !== null && eraseAfter <= now),
});
