import type { Often, OwnLine } from '../../domain/carrying/own-line.ts';
import type { Db } from '../door.ts';

const columns = [
  'carrying_line.id',
  'carrying_line.alter_id as alterId',
  'carrying_line.kind',
  'often',
  'carrying_line.version',
] as const;

/** What the owner does themselves, for everybody who is still in the circle, or for one of them. */
export const ownLines = (db: Db, alterId?: string): Promise<OwnLine[]> => {
  const all = db
    .selectFrom('carrying_line')
    .innerJoin('alter', 'alter.id', 'carrying_line.alter_id')
    .select(columns)
    .where('alter.removed_at', 'is', null)
    .orderBy('carrying_line.kind');
  return (alterId === undefined ? all : all.where('alter_id', '=', alterId)).execute();
};

/** One of them, held until the transaction ends, or null. */
export async function holdOwnLine(db: Db, id: string): Promise<OwnLine | null> {
  return (await db.selectFrom('carrying_line').select(columns).where('id', '=', id).forUpdate().executeTakeFirst()) ?? null;
}

type New = { readonly id: string; readonly ownerId: string; readonly alterId: string; readonly kind: string; readonly at: Date };

/** Keeps that the owner does this; the same of the same person is kept once. Answers whether it is new. */
export async function insertOwnLine(db: Db, { id, ownerId, alterId, kind, at }: New): Promise<boolean> {
  const done = await db
    .insertInto('carrying_line')
    .values({ id, owner_id: ownerId, alter_id: alterId, kind, often: null, said_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows ?? 0) > 0;
}

/** Keeps how often; null is not said. */
export async function setOften(db: Db, id: string, often: Often | null, at: Date): Promise<void> {
  await db
    .updateTable('carrying_line')
    .set((row) => ({ often, said_at: at, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** The owner does these no longer for this person. Answers how many stood there. */
export async function removeOwnLines(db: Db, alterId: string, kinds: readonly string[]): Promise<number> {
  if (kinds.length === 0) return 0;
  const done = await db.deleteFrom('carrying_line').where('alter_id', '=', alterId).where('kind', 'in', kinds).executeTakeFirst();
  return Number(done.numDeletedRows);
}
