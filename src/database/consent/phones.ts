import type { Db } from '../door.ts';

/** The telephone numbers the viewer holds of who takes part: those that were not withdrawn, by name. */
export async function phonesOf(db: Db): Promise<readonly { readonly name: string; readonly phone: string }[]> {
  const rows = await db
    .selectFrom('contact_way')
    .innerJoin('participant_card', 'participant_card.participant_id', 'contact_way.participant_id')
    .innerJoin('participant', 'participant.id', 'contact_way.participant_id')
    .select(['participant_card.name', 'contact_way.value as phone'])
    .where('channel', '=', 'phone')
    .where('withdrawn_at', 'is', null)
    .where('left_at', 'is', null)
    .where('blocked_at', 'is', null)
    .orderBy('participant_card.name')
    .execute();
  return rows.flatMap(({ name, phone }) => (phone === null ? [] : [{ name, phone }]));
}
