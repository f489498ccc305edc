import { sql } from 'kysely';
import type { AgreementState } from '../../domain/agreements/agreement.ts';
import type { Db } from '../door.ts';

/** What somebody was asked, as far as a letter about it needs. */
export type AgreementToWrite = {
  readonly participantId: string;
  readonly what: string;
  readonly untilOn: string;
  readonly state: AgreementState;
  readonly offWhy: string | null;
  /** What they read, in full; null when nothing was sent. */
  readonly sentWords: string | null;
  /** Whether the ask it came from is open; true when it came from none. */
  readonly isOpen: boolean;
  /** Whether a grant lets them see exactly this, now. */
  readonly isShown: boolean;
};

/** Reads it; null when it is not there, or no letter about it waits. As `naober_letters`. */
export async function agreementToWrite(db: Db, id: string, now: Date): Promise<AgreementToWrite | null> {
  const row = await db
    .selectFrom('agreement as a')
    .leftJoin('ask as k', 'k.id', 'a.ask_id')
    .select(['a.participant_id as participantId', 'a.what', 'a.state', 'a.off_why as offWhy'])
    .select(['a.sent_words as sentWords', sql<string>`a.until_on::text`.as('untilOn')])
    .select(sql<boolean>`a.ask_id is null or coalesce(k.state = 'open', false)`.as('isOpen'))
    .select(
      sql<boolean>`exists (select from space_grant g where g.participant_id = a.participant_id and g.owner_id = a.owner_id
        and g.sets @> array['own-agreements'] and (g.agreement_ids is null or a.id = any (g.agreement_ids))
        and g.revoked_at is null and g.from_at <= ${now} and g.until_at > ${now})`.as('isShown'),
    )
    .where('a.id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

type Link = {
  readonly tokenHash: Uint8Array;
  readonly ownerId: string;
  readonly participantId: string;
  readonly agreementId: string;
  readonly from: string;
  readonly to: string;
  readonly at: Date;
  readonly until: Date;
};

/** Keeps the address of an answer page by the hash of its token. As `naober_letters`. */
export async function addAskLink(db: Db, link: Link): Promise<void> {
  await db
    .insertInto('ask_link')
    .values({
      token_hash: link.tokenHash,
      owner_id: link.ownerId,
      participant_id: link.participantId,
      agreement_id: link.agreementId,
      from_name: link.from,
      to_name: link.to,
      created_at: link.at,
      expires_at: link.until,
    })
    .execute();
}
