import { randomBytes, randomUUID } from 'node:crypto';
import type { Db } from '../../src/database/open.ts';

type Asked = { readonly ownerId: string; readonly participantId: string; readonly agreementId: string; readonly at: Date };

/** A row in every table of asking: an ask, what one person was asked, its link, a time that was left out. */
export async function fillAsking(db: Db, { ownerId, participantId, agreementId, at }: Asked): Promise<void> {
  const askId = randomUUID();
  const days = { until_on: '2026-02-01', answer_by: '2025-12-30' } as const;
  await db
    .insertInto('ask')
    .values({
      ...{ id: askId, owner_id: ownerId, made_by: ownerId, kind: 'help', what: 'De container', ...days },
      ...{ starts_on: '2026-01-01', state: 'open', created_at: at },
    })
    .execute();
  await db
    .insertInto('agreement')
    .values({
      ...{ id: agreementId, owner_id: ownerId, participant_id: participantId, ask_id: askId, what: 'De container', ...days },
      ...{ from_on: '2026-01-01', state: 'asked', made_by: ownerId, created_at: at },
    })
    .execute();
  const names = { from_name: 'Truus', to_name: 'Kees' };
  const link = { owner_id: ownerId, participant_id: participantId, agreement_id: agreementId, created_at: at, ...names };
  await db
    .insertInto('ask_link')
    .values({ ...link, token_hash: randomBytes(32), expires_at: new Date(at.getTime() + 86_400_000) })
    .execute();
  await db
    .insertInto('agreement_turn')
    .values({
      agreement_id: agreementId,
      owner_id: ownerId,
      on_day: '2026-01-13',
      state: 'skipped',
      said_by: ownerId,
      said_at: at,
    })
    .execute();
}
