import type { HowLong, SaidHowLong } from '../../domain/carrying/perseverance.ts';
import type { Db } from '../door.ts';

const columns = ['id', 'how_long as howLong', 'words', 'said_at as saidAt', 'removed_at as removedAt'] as const;

/** What the owner said about how long they hold out, the newest first; what was taken away and can be put back is among it. */
export const saidHowLong = (db: Db): Promise<SaidHowLong[]> =>
  db.selectFrom('perseverance').select(columns).orderBy('said_at', 'desc').orderBy('id').execute();

type New = {
  readonly id: string;
  readonly ownerId: string;
  readonly howLong: HowLong | null;
  readonly words: string | null;
  readonly at: Date;
};

/** Keeps what was said. Answers whether it is new; the same form again is the same word. */
export async function insertHowLong(db: Db, { id, ownerId, howLong, words, at }: New): Promise<boolean> {
  const done = await db
    .insertInto('perseverance')
    .values({ id, owner_id: ownerId, how_long: howLong, words, said_at: at, removed_at: null })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows ?? 0) > 0;
}

/** Takes something that was said away, or puts it back (null). Answers whether it stood otherwise. */
export async function setHowLongRemoved(db: Db, id: string, at: Date | null): Promise<boolean> {
  const one = db.updateTable('perseverance').set({ removed_at: at }).where('id', '=', id);
  const done = await (at === null
    ? one.where('removed_at', 'is not', null)
    : one.where('removed_at', 'is', null)
  ).executeTakeFirst();
  return Number(done.numUpdatedRows) > 0;
}
