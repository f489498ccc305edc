import { sql } from 'kysely';
import type { LetterProblem, LetterWay } from '../../domain/letters/letter.ts';
import type { Db } from '../door.ts';

/** A letter whose time has come. All of this file as `naober_letters`. */
export type DueLetter = {
  readonly id: string;
  /** Null for a link that was asked for at an address of which nobody knew whose it is. */
  readonly ownerId: string | null;
  readonly participantId: string | null;
  readonly way: LetterWay;
  readonly kind: string;
  readonly subjectId: string;
  /** How often it was taken before. */
  readonly tries: number;
};

/** The letter that waited longest of those that go this way, or null. What comes this week may wait for what somebody waits for. */
export async function nextDue(db: Db, way: LetterWay, now: Date): Promise<DueLetter | null> {
  const row = await db
    .selectFrom('letter')
    .select(['id', 'owner_id as ownerId', 'participant_id as participantId', 'way', 'kind', 'subject_id as subjectId'])
    .select('tries')
    .where('state', '=', 'waiting')
    .where('way', '=', way)
    .where('run_after', '<=', now)
    .orderBy(sql`kind = 'weekly'`)
    .orderBy('run_after')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

type Claim = { readonly now: Date; readonly quietHash: Uint8Array | null };

/** Takes a letter that waits, for this program alone: false when another did, or its time is not there. */
export async function claim(db: Db, id: string, { now, quietHash }: Claim): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('letter')
    .set((row) => ({ state: 'sending', claimed_at: now, tries: row('tries', '+', 1), problem: null, quiet_hash: quietHash }))
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .where('run_after', '<=', now)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** What became of a letter that was handed over; also of one that was thought to be cut off meanwhile. */
export async function settleSent(db: Db, id: string, at: Date): Promise<void> {
  await db
    .updateTable('letter')
    .set({ state: 'sent', sent_at: at, problem: null })
    .where('id', '=', id)
    .where('state', 'in', ['sending', 'unsure'])
    .execute();
}

/** It waits again until then. */
export async function putBack(db: Db, id: string, runAfter: Date, problem: LetterProblem): Promise<void> {
  await db
    .updateTable('letter')
    .set({ state: 'waiting', run_after: runAfter, problem })
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'sending'])
    .execute();
}

/** It does not go any more. */
export async function endLetter(
  db: Db,
  id: string,
  state: 'undeliverable' | 'unsure' | 'dropped',
  problem: LetterProblem,
): Promise<void> {
  await db
    .updateTable('letter')
    .set({ state, problem })
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'sending'])
    .execute();
}

/** What is under way since this moment or before was cut off: nobody knows whether it arrived. Answers how many. */
export async function endCutOff(db: Db, since: Date): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('letter')
    .set({ state: 'unsure', problem: 'cut-off' })
    .where('state', '=', 'sending')
    .where('claimed_at', '<=', since)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** A mail to this participant came back: the address is not written to again until there is another. */
export async function markBounced(db: Db, participantId: string, at: Date): Promise<void> {
  await db
    .updateTable('contact_way')
    .set({ bounced_at: sql`coalesce(bounced_at, ${at})` })
    .where('participant_id', '=', participantId)
    .where('channel', '=', 'mail')
    .execute();
}

/** A letter that went, or may have, came back; null when there is no such letter any more. */
export async function bouncedLetter(db: Db, id: string): Promise<Pick<DueLetter, 'ownerId' | 'participantId'> | null> {
  const row = await db
    .updateTable('letter')
    .set({ state: 'undeliverable', problem: 'came-back' })
    .where('id', '=', id)
    .where('state', 'in', ['sending', 'sent', 'unsure'])
    .returning(['owner_id as ownerId', 'participant_id as participantId'])
    .executeTakeFirst();
  return row ?? null;
}
