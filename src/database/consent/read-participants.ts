import type { Standing } from '../../domain/consent/grant.ts';
import type { Db } from '../door.ts';

/** Who somebody is to the owner, and where they stand. */
export type ParticipantCard = Standing & {
  readonly id: string;
  readonly name: string;
  readonly roleWord: string | null;
  readonly organisation: string | null;
  readonly organisationId: string | null;
  readonly workerId: string | null;
  readonly personId: string | null;
  readonly hostName: string | null;
  readonly createdAt: Date;
  readonly pausedUntil: Date | null;
  readonly notApproach: boolean;
};

/** Everybody who takes or took part in the viewer's space, or one of them; by name. */
export const cardsOf = (db: Db, participantId?: string): Promise<ParticipantCard[]> => {
  const all = db
    .selectFrom('participant')
    .innerJoin('participant_card', 'participant_card.participant_id', 'participant.id')
    .select(['participant.id', 'kind', 'alter_id as alterId', 'related', 'joined_at as joinedAt', 'left_at as leftAt'])
    .select(['blocked_at as blockedAt', 'organisation_id as organisationId', 'worker_id as workerId', 'person_id as personId'])
    .select(['host_name as hostName', 'created_at as createdAt', 'name', 'role_word as roleWord', 'organisation'])
    .select(['paused_until as pausedUntil', 'not_approach as notApproach'])
    .orderBy('name')
    .orderBy('participant.id');
  return (participantId === undefined ? all : all.where('participant.id', '=', participantId)).execute();
};

/** An invitation as the owner sees it. */
export type KeptInvitation = {
  readonly id: string;
  readonly participantId: string;
  readonly channel: 'mail' | 'link' | 'qr' | 'paper';
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  readonly revokedAt: Date | null;
};

/** The invitations the viewer made, or those for one participant; the newest first. */
export const invitationsOf = (db: Db, participantId?: string): Promise<KeptInvitation[]> => {
  const all = db
    .selectFrom('invitation')
    .select(['id', 'participant_id as participantId', 'channel', 'created_at as createdAt'])
    .select(['expires_at as expiresAt', 'used_at as usedAt', 'revoked_at as revokedAt'])
    .orderBy('created_at', 'desc')
    .orderBy('id');
  return (participantId === undefined ? all : all.where('participant_id', '=', participantId)).execute();
};
