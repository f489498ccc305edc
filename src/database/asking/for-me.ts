import { sql } from 'kysely';
import type { Timing } from '../../domain/agenda/timing.ts';
import type { AskKind, AskPieces, AskState } from '../../domain/asking/ask.ts';
import type { Db } from '../door.ts';

/** What somebody else asks for the viewer: what, when, and whether it still goes on. Not of whom. */
export type AskForMe = {
  readonly id: string;
  readonly ownerId: string;
  readonly kind: AskKind;
  readonly what: string;
  readonly words: string | null;
  readonly pieces: AskPieces | null;
  readonly whenWords: string | null;
  readonly limits: string | null;
  readonly timing: Timing;
  readonly state: AskState;
  readonly sentAt: Date | null;
};

/** Everything that others ask for this viewer and sent. As `naober_guest`, with the viewer's own id. */
export async function asksForMe(db: Db, viewerId: string): Promise<AskForMe[]> {
  const found = await db
    .selectFrom('ask')
    .select(['id', 'owner_id as ownerId', 'kind', 'what', 'words', 'pieces', 'when_words as whenWords', 'limits', 'state'])
    .select(['starts_at as startsAt', 'minutes', 'rule', 'sent_at as sentAt'])
    .select([sql<string>`starts_on::text`.as('startsOn'), sql<string>`until_on::text`.as('untilOn')])
    .where('for_owner_id', '=', viewerId)
    .where('state', '<>', 'draft')
    .orderBy('sent_at', 'desc')
    .orderBy('id')
    .execute();
  return found.map(({ startsOn, untilOn, startsAt, minutes, rule, ...one }) => ({
    ...one,
    timing: { startsOn, untilOn, startsAt, minutes, rule },
  }));
}

/** The viewer stops what is asked for them. False when it was over already, or is not for them. */
export async function stopAskForMe(db: Db, viewerId: string, id: string): Promise<boolean> {
  const done = await db
    .updateTable('ask')
    .set((row) => ({ state: 'withdrawn' as const, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .where('for_owner_id', '=', viewerId)
    .where('state', 'in', ['open', 'resting', 'settled'])
    .executeTakeFirst();
  return Number(done.numUpdatedRows) > 0;
}

/** How the viewer calls the owners of linked spaces, by their place in the viewer's own map. As the owner. */
export async function namesOfLinked(db: Db): Promise<ReadonlyMap<string, string>> {
  const places = await db
    .selectFrom('circle_link_place')
    .innerJoin('alter', 'alter.id', 'circle_link_place.alter_id')
    .select(['other_id as id', 'alter.name'])
    .execute();
  return new Map(places.map(({ id, name }) => [id, name]));
}
