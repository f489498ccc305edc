import type { Standing } from '../../domain/consent/grant.ts';
import type { Db } from '../door.ts';

/** A participant of the viewer's space, held so that nobody else changes what they may meanwhile; null when there is none with this id. */
export async function holdParticipant(db: Db, id: string): Promise<(Standing & { readonly id: string }) | null> {
  const row = await db
    .selectFrom('participant')
    .select([
      'id',
      'kind',
      'alter_id as alterId',
      'related',
      'joined_at as joinedAt',
      'left_at as leftAt',
      'blocked_at as blockedAt',
    ])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** Who takes part already for somebody in the circle and has not left, held; null when nobody does. */
export async function participantOfAlter(db: Db, alterId: string): Promise<(Standing & { readonly id: string }) | null> {
  const row = await db
    .selectFrom('participant')
    .select('id')
    .where('alter_id', '=', alterId)
    .where('left_at', 'is', null)
    .orderBy('created_at')
    .executeTakeFirst();
  return row === undefined ? null : holdParticipant(db, row.id);
}

/** How many of these are in the viewer's circle, and were not taken away. */
export async function countOwnAlters(db: Db, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const rows = await db.selectFrom('alter').select('id').where('id', 'in', ids).where('removed_at', 'is', null).execute();
  return rows.length;
}

/** How many of these agreements are of this participant. */
export async function countAgreementsOf(db: Db, participantId: string, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const rows = await db
    .selectFrom('agreement')
    .select('id')
    .where('participant_id', '=', participantId)
    .where('id', 'in', ids)
    .execute();
  return rows.length;
}
