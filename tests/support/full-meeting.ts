import { randomBytes, randomUUID } from 'node:crypto';
import type { Db } from '../../src/database/open.ts';

type Held = { readonly ownerId: string; readonly participantId: string; readonly agreementId: string; readonly at: Date };

/** A row in every table of meetings. The meeting and its day have the id of their owner, so that a sample finds them. */
export async function fillMeeting(db: Db, { ownerId, participantId, agreementId, at }: Held): Promise<void> {
  const own = { owner_id: ownerId, created_at: at };
  const of = { ...own, meeting_id: ownerId };
  await db
    .insertInto('meeting')
    .values({ ...own, id: ownerId, goal: 'Weer thuis', held_on: '2026-01-12', held_at: '14:00' })
    .execute();
  await db
    .insertInto('meeting_day')
    .values({ ...of, id: ownerId, on_day: '2026-01-12', at_time: '14:00' })
    .execute();
  await db
    .insertInto('meeting_invitee')
    .values({ ...of, id: randomUUID(), participant_id: participantId, briefing: 'Neem je agenda mee' })
    .execute();
  await db
    .insertInto('meeting_vote')
    .values({ day_id: ownerId, participant_id: participantId, owner_id: ownerId, answer: 'can', said_at: at })
    .execute();
  await db
    .insertInto('meeting_telling')
    .values({ ...of, id: randomUUID(), who: 'Sanne', what: 'Wat de zorg doet' })
    .execute();
  await db
    .insertInto('meeting_task')
    .values({
      ...of,
      ...{ id: randomUUID(), participant_id: participantId, who_name: 'Kees', what: 'De container', made_by: ownerId },
      ...{ until_on: '2026-02-01', agreement_id: agreementId, agreed_at: at },
    })
    .execute();
  await db
    .insertInto('meeting_link')
    .values({
      ...of,
      ...{ token_hash: randomBytes(32), participant_id: participantId, from_name: 'Truus', to_name: 'Kees', words: 'Kom je?' },
      expires_at: new Date(at.getTime() + 86_400_000),
    })
    .execute();
}
