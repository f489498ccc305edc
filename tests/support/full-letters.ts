import { randomUUID } from 'node:crypto';
import type { Db } from '../../src/database/open.ts';

type Sent = { readonly ownerId: string; readonly participantId: string; readonly agreementId: string; readonly at: Date };

/** A row in every table of letters that an owner can have rows in: a letter, and a browser to send messages to. */
export async function fillLetters(db: Db, { ownerId, participantId, agreementId, at }: Sent): Promise<void> {
  const own = { owner_id: ownerId, participant_id: participantId, created_at: at };
  await db
    .insertInto('letter')
    .values({ ...own, kind: 'ask', subject_id: agreementId, run_after: at, state: 'sent', sent_at: at })
    .execute();
  await db
    .insertInto('push_way')
    .values({
      ...own,
      id: randomUUID(),
      endpoint: `https://push.example.org/${randomUUID()}`,
      p256dh: 'x'.repeat(87),
      auth: 'y'.repeat(22),
    })
    .execute();
}
