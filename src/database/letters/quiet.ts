import { sql } from 'kysely';
import type { Db } from '../door.ts';

/** Whom a letter went to, by the address in it to stop them. All of this file as `naober_letters`. */
export type QuietLink = {
  readonly ownerId: string;
  readonly participantId: string | null;
  /** Which letter it was in. */
  readonly kind: string;
  /** Whether they get no mail any more. */
  readonly quiet: boolean;
};

/** The letter with this address in it, or null. Letters of no space have none. */
export async function quietLink(db: Db, quietHash: Uint8Array): Promise<QuietLink | null> {
  const row = await db
    .selectFrom('letter as l')
    .innerJoin('owner as o', 'o.id', 'l.owner_id')
    .leftJoin('contact_way as w', (join) => join.onRef('w.participant_id', '=', 'l.participant_id').on('w.channel', '=', 'mail'))
    .select(['o.id as ownerId', 'l.participant_id as participantId', 'l.kind'])
    .select(
      sql<boolean>`case when l.participant_id is null then 'mail' = any (o.contact_never) else w.muted_at is not null end`.as(
        'quiet',
      ),
    )
    .where('l.quiet_hash', '=', quietHash)
    .executeTakeFirst();
  return row ?? null;
}

/** No mail to this participant any more (a moment), or mail again (null). False when it stood so, or there is no address. */
export async function setMuted(db: Db, participantId: string, at: Date | null): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('contact_way')
    .set({ muted_at: at })
    .where('participant_id', '=', participantId)
    .where('channel', '=', 'mail')
    .where('muted_at', at === null ? 'is not' : 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** An owner wants no mail any more, or mail again. */
export async function setOwnerMuted(db: Db, ownerId: string, muted: boolean): Promise<void> {
  const without = sql<('mail' | 'phone' | 'post')[]>`array_remove(contact_never, 'mail')`;
  await db
    .updateTable('owner')
    .set({ contact_never: muted ? sql<('mail' | 'phone' | 'post')[]>`array_append(${without}, 'mail')` : without })
    .where('id', '=', ownerId)
    .execute();
}
