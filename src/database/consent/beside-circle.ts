import type { Db } from '../door.ts';

/** A grant that may have to be spoken of on the page of the circle: it ends within a month, or came of what was prepared. */
export type GrantBeside = {
  readonly id: string;
  readonly participantId: string;
  readonly name: string;
  readonly from: Date;
  readonly until: Date;
  readonly revokedAt: Date | null;
  readonly sleepingId: string | null;
};

/** Those of the viewer, of who takes part; the first to end first. */
export const grantsBeside = (db: Db, at: Date, before: Date): Promise<GrantBeside[]> =>
  db
    .selectFrom('space_grant')
    .innerJoin('participant', 'participant.id', 'space_grant.participant_id')
    .innerJoin('participant_card', 'participant_card.participant_id', 'space_grant.participant_id')
    .select(['space_grant.id', 'space_grant.participant_id as participantId', 'name', 'from_at as from', 'until_at as until'])
    .select(['revoked_at as revokedAt', 'sleeping_id as sleepingId'])
    .where('revoked_at', 'is', null)
    .where('until_at', '>', at)
    .where((where) => where.or([where('until_at', '<=', before), where('sleeping_id', 'is not', null)]))
    .where('joined_at', 'is not', null)
    .where('left_at', 'is', null)
    .where('blocked_at', 'is', null)
    .orderBy('until_at')
    .orderBy('space_grant.id')
    .execute();
