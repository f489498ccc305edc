import type { Db } from '../door.ts';

/** How somebody who takes part is called, and until when they pause. */
export type NamedCard = { readonly name: string; readonly pausedUntil: Date | null };

/** The cards of everybody who takes part, by the id of the participant. */
export async function namesOf(db: Db): Promise<ReadonlyMap<string, NamedCard>> {
  const cards = await db
    .selectFrom('participant_card')
    .select(['participant_id as id', 'name', 'paused_until as pausedUntil'])
    .execute();
  return new Map(cards.map(({ id, ...card }) => [id, card]));
}
