import { sql } from 'kysely';
import type { SuggestionKind } from '../../domain/plan/suggestion.ts';
import type { Db } from '../door.ts';

/** What somebody suggested, as it was said. */
export type Suggestion = {
  readonly id: string;
  readonly participantId: string;
  readonly kind: SuggestionKind;
  readonly words: string;
  readonly why: string | null;
  readonly madeAt: Date;
};

const columns = ['suggestion.id', 'suggestion.participant_id as participantId', 'suggestion.kind', 'words', 'why'] as const;
const made = 'made_at as madeAt';

/** The suggestions that wait for the owner, with the name of who made each; the newest last. */
export const openSuggestions = (db: Db): Promise<(Suggestion & { readonly name: string })[]> =>
  db
    .selectFrom('suggestion')
    .innerJoin('participant_card', 'participant_card.participant_id', 'suggestion.participant_id')
    .select([...columns, made, 'participant_card.name'])
    .where('state', '=', 'open')
    .orderBy('made_at')
    .orderBy('suggestion.id')
    .execute();

/** A suggestion to the viewer, held until the transaction ends, with where it stands; null when there is none with this id. */
export async function holdSuggestion(
  db: Db,
  id: string,
): Promise<(Suggestion & { readonly state: 'open' | 'accepted' | 'ignored'; readonly became: string | null }) | null> {
  const row = await db
    .selectFrom('suggestion')
    .select([...columns, made, 'state', 'became'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

type Settled = { readonly state: 'open' | 'accepted' | 'ignored'; readonly at: Date | null; readonly became: string | null };

/** Says what became of a suggestion; 'open' lets it wait again. */
export async function settleSuggestion(db: Db, id: string, { state, at, became }: Settled): Promise<void> {
  await db.updateTable('suggestion').set({ state, settled_at: at, became }).where('id', '=', id).execute();
}

/** What the viewer, a guest, suggested themselves. */
export const ownSuggestions = (db: Db): Promise<Suggestion[]> =>
  db
    .selectFrom('suggestion')
    .select([...columns, made])
    .where('participant_id', '=', sql<string>`app.viewer()`)
    .orderBy('made_at')
    .orderBy('id')
    .execute();

type New = Omit<Suggestion, 'madeAt'> & { readonly ownerId: string; readonly at: Date };

/** Keeps what a guest suggests, as the guest. False when there is one with this id already. */
export async function insertSuggestion(db: Db, { id, ownerId, participantId, kind, words, why, at }: New): Promise<boolean> {
  const done = await db
    .insertInto('suggestion')
    .values({ id, owner_id: ownerId, participant_id: participantId, kind, words, why, made_at: at })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows ?? 0) > 0;
}

/** Takes back what the viewer, a guest, suggested themselves. What the owner did with it stays. False when it was gone. */
export async function deleteSuggestion(db: Db, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('suggestion').where('id', '=', id).executeTakeFirst();
  return numDeletedRows > 0n;
}
