import type { ParticipantKind } from '../../domain/consent/grant-sets.ts';
import type { Db } from '../door.ts';

/** Somebody who is going to take part, with what the owner says of them. */
export type NewParticipant = {
  readonly id: string;
  readonly ownerId: string;
  readonly at: Date;
  readonly kind: ParticipantKind;
  readonly name: string;
  readonly alterId?: string | null;
  readonly roleWord?: string | null;
  readonly organisation?: string | null;
  readonly organisationId?: string | null;
  readonly workerId?: string | null;
  readonly related?: boolean | null;
  readonly hostName?: string | null;
  readonly language?: string;
  readonly invitedBy?: 'mail' | 'link' | 'qr' | 'paper' | 'asked' | null;
};

/** Keeps a participant with their card. False when there is one with this id already. */
export async function insertParticipant(db: Db, who: NewParticipant): Promise<boolean> {
  const done = await db
    .insertInto('participant')
    .values({
      id: who.id,
      owner_id: who.ownerId,
      kind: who.kind,
      organisation_id: who.organisationId ?? null,
      worker_id: who.workerId ?? null,
      alter_id: who.alterId ?? null,
      person_id: null,
      related: who.related ?? null,
      host_name: who.hostName ?? null,
      invited_by: who.invitedBy ?? null,
      ...(who.language === undefined ? {} : { language: who.language }),
      created_at: who.at,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  if (Number(done.numInsertedOrUpdatedRows ?? 0) === 0) return false;
  const { id: participant_id, ownerId: owner_id, name } = who;
  await db
    .insertInto('participant_card')
    .values({ participant_id, owner_id, name, role_word: who.roleWord ?? null, organisation: who.organisation ?? null })
    .execute();
  return true;
}

/** Keeps since when somebody of the viewer's space is not let in; null is: they are. */
export async function setBlocked(db: Db, id: string, at: Date | null): Promise<void> {
  await db.updateTable('participant').set({ blocked_at: at }).where('id', '=', id).execute();
}

/** Keeps whether somebody, or family of theirs, has a place in the map. */
export async function setRelated(db: Db, id: string, related: boolean): Promise<void> {
  await db.updateTable('participant').set({ related }).where('id', '=', id).execute();
}
