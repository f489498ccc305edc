import { randomUUID } from 'node:crypto';
import type { Db } from '../../src/database/open.ts';
import { dutchDay } from '../../src/domain/agreements/dutch-day.ts';

type Whose = {
  readonly ownerId: string;
  readonly alterId: string;
  readonly circleId: string;
  readonly snapshotId: string;
  readonly participantId: string;
  readonly at: Date;
};

/** A row in every table of keeping contact, looking back, how it went and how a day begins. */
export async function fillKeeping(db: Db, { ownerId, alterId, circleId, snapshotId, participantId, at }: Whose): Promise<void> {
  const tie = { alter_id: alterId, circle_id: circleId, owner_id: ownerId };
  const day = dutchDay(at);
  await db
    .insertInto('contact_rhythm')
    .values({ ...tie, ideal_days: 14, longest_days: 30, chosen_on: '2026-01-01', birthday: true })
    .execute();
  await db
    .insertInto('contact_moment')
    .values({ ...tie, id: randomUUID(), on_day: day, how: 'spoken', said_on: day })
    .execute();
  await db.insertInto('look_rhythm').values({ owner_id: ownerId, weeks: 12, chosen_on: '2026-01-01' }).execute();
  await db.insertInto('day_choice').values({ owner_id: ownerId, opens: 'today', put_away_on: '2026-01-02' }).execute();
  await db
    .insertInto('look')
    .values({
      ...{ id: randomUUID(), owner_id: ownerId, why: 'own', not_before: '2026-01-02', created_at: at, snapshot_id: snapshotId },
      ...{ went_well: 'De moestuin', different: 'Piet is verhuisd', wanted: 'Vaker naar buiten' },
    })
    .execute();
  await db
    .insertInto('follow_up')
    .values({
      ...{ id: randomUUID(), owner_id: ownerId, about: 'agreement', subject_id: randomUUID(), participant_id: participantId },
      ...{ happened: 'yes', pleasant: 'so-so', again: 'otherwise', why: 'Het was te druk', said_on: '2026-01-02' },
    })
    .execute();
}
