import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import type { AskedBefore } from '../../domain/fitting/facts.ts';
import type { Db } from '../door.ts';

/** What a participant was asked before; `noOn` is the day of a no, else null. */
export type AskedOf = AskedBefore & { readonly participantId: string; readonly noOn: string | null };

/** Everything the viewer asked of anybody who takes part, the earliest first. */
export async function askedBefore(db: Db): Promise<AskedOf[]> {
  const rows = await db
    .selectFrom('agreement')
    .select(['participant_id', 'ask_id', 'support', 'state', 'sent_at', 'created_at', 'answered_at'])
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    participantId: row.participant_id,
    askId: row.ask_id,
    support: row.support,
    state: row.state,
    onDay: dutchDay(row.sent_at ?? row.created_at),
    noOn: row.state === 'declined' && row.answered_at !== null ? dutchDay(row.answered_at) : null,
  }));
}
