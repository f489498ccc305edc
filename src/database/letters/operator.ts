import type { LetterProblem, LetterState, LetterWay } from '../../domain/letters/letter.ts';
import type { Db } from '../door.ts';

/** A letter in trouble, as an operator sees it: ids and dates, no names. All of this file as `naober_letters`. */
export type TroubledLetter = {
  readonly id: string;
  readonly way: LetterWay;
  readonly kind: string;
  readonly state: LetterState;
  readonly problem: LetterProblem | null;
  readonly createdAt: Date;
  readonly tries: number;
};

/** What could not be delivered and what may have been cut off, the oldest first. */
export const troubledLetters = (db: Db): Promise<TroubledLetter[]> =>
  db
    .selectFrom('letter')
    .select(['id', 'way', 'kind', 'state', 'problem', 'created_at as createdAt', 'tries'])
    .where('state', 'in', ['undeliverable', 'unsure'])
    .orderBy('created_at')
    .orderBy('id')
    .execute();

/** How many wait, and since when the oldest whose time has come. */
export async function waitingLetters(db: Db, now: Date): Promise<{ readonly count: number; readonly since: Date | null }> {
  const row = await db
    .selectFrom('letter')
    .select(({ fn }) => [fn.countAll<string>().as('count'), fn.min('created_at').as('since')])
    .where('state', '=', 'waiting')
    .where('run_after', '<=', now)
    .executeTakeFirstOrThrow();
  return { count: Number(row.count), since: row.since };
}

type Settled = { readonly state: 'waiting' | 'sent' | 'dropped'; readonly at: Date };

/** What an operator decides about one of them. False when it is not in trouble. */
export async function settleTroubled(db: Db, id: string, { state, at }: Settled): Promise<boolean> {
  const now = {
    waiting: { state, tries: 0, run_after: at, problem: null },
    sent: { state, sent_at: at, problem: null },
    dropped: { state, problem: 'stopped' },
  } as const;
  const { numUpdatedRows } = await db
    .updateTable('letter')
    .set(now[state])
    .where('id', '=', id)
    .where('state', 'in', ['undeliverable', 'unsure'])
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Of what waits in a backup nobody knows whether it went after that was made. Answers how many. */
export async function leaveWaiting(db: Db): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('letter')
    .set({ state: 'unsure', problem: 'cut-off' })
    .where('state', 'in', ['waiting', 'sending'])
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
