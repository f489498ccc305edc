import { randomBytes, randomUUID } from 'node:crypto';
import type { Db } from '../../src/database/open.ts';

type Kept = { readonly ownerId: string; readonly agreementId: string; readonly at: Date };

/** A row in every table of the agenda: an appointment, a note on an agreement, an address a calendar follows. */
export async function fillAgenda(db: Db, { ownerId, agreementId, at }: Kept): Promise<void> {
  const own = { owner_id: ownerId };
  await db
    .insertInto('appointment')
    .values({ ...own, id: randomUUID(), what: 'Huisarts', starts_on: '2026-01-08', off_days: ['2026-01-15'], created_at: at })
    .execute();
  await db
    .insertInto('agreement_note')
    .values({ ...own, id: randomUUID(), agreement_id: agreementId, by_id: ownerId, words: 'Iets later', written_at: at })
    .execute();
  await db
    .insertInto('calendar_feed')
    .values({ ...own, id: randomUUID(), token_hash: randomBytes(32), created_at: at })
    .execute();
}
