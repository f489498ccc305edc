import { sql } from 'kysely';
import type { Db } from './door.ts';

export const contactChannels = ['mail', 'phone', 'post'] as const;
export type ContactChannel = (typeof contactChannels)[number];

/** A way somebody can be reached; null was given once and withdrawn. */
export type ContactWay = { readonly channel: ContactChannel; readonly value: string | null };

const self = sql<string>`app.viewer()`;

/** The contact data of the viewer with this owner. All of this file as `naober_guest`. */
export const ownContactWays = (db: Db): Promise<ContactWay[]> =>
  db.selectFrom('contact_way').select(['channel', 'value']).where('participant_id', '=', self).orderBy('channel').execute();

/** Holds one of them until the transaction ends, and answers its value; null when there is none. */
export async function heldContactWay(db: Db, channel: ContactChannel): Promise<string | null> {
  const found = await db
    .selectFrom('contact_way')
    .select('value')
    .where('participant_id', '=', self)
    .where('channel', '=', channel)
    .forUpdate()
    .executeTakeFirst();
  return found?.value ?? null;
}

type Said = { readonly ownerId: string; readonly participantId: string; readonly channel: ContactChannel; readonly at: Date };

/** What it is from now on. Withdrawn (null): the value is gone; that it was withdrawn stays. */
export async function putContactWay(
  db: Db,
  { ownerId, participantId, channel, at, value }: Said & { readonly value: string | null },
): Promise<void> {
  const said = { value, said_by: participantId, said_at: at, withdrawn_at: value === null ? at : null };
  await db
    .insertInto('contact_way')
    .values({ owner_id: ownerId, participant_id: participantId, channel, ...said })
    .onConflict((conflict) => conflict.columns(['participant_id', 'channel']).doUpdateSet(said))
    .execute();
}
