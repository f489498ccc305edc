import { sql } from 'kysely';
import type { Timing } from '../../domain/agenda/timing.ts';
import type { AskKind, AskPieces, AskState } from '../../domain/asking/ask.ts';
import type { TidyAsk } from '../../domain/asking/wanted-ask.ts';
import type { Db } from '../door.ts';

/** An ask as it is kept, for who asks. Days as text. */
export type Ask = Omit<TidyAsk, 'timing' | 'kind' | 'pieces'> & {
  readonly id: string;
  readonly kind: AskKind;
  readonly pieces: AskPieces | null;
  readonly madeBy: string;
  readonly timing: Timing;
  readonly taken: number;
  readonly several: boolean;
  readonly state: AskState;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
  readonly version: number;
};

const day = (column: 'starts_on' | 'until_on' | 'answer_by') => sql<string>`${sql.ref(`ask.${column}`)}::text`;

const rows = (db: Db) =>
  db
    .selectFrom('ask')
    .select(['id', 'kind', 'support', 'what', 'words', 'pieces', 'when_words as whenWords', 'limits', 'in_return as inReturn'])
    .select(['wanted', 'taken', 'several', 'state', 'for_name as forName', 'for_owner_id as forOwnerId', 'made_by as madeBy'])
    .select(['starts_at as startsAt', 'minutes', 'rule', 'created_at as createdAt', 'sent_at as sentAt', 'version', 'language'])
    .select([day('starts_on').as('startsOn'), day('until_on').as('untilOn'), day('answer_by').as('answerBy')])
    .orderBy('created_at', 'desc')
    .orderBy('id');

type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number];

const asAsk = ({ startsOn, untilOn, startsAt, minutes, rule, ...rest }: Row): Ask => ({
  ...rest,
  timing: { startsOn, untilOn, startsAt, minutes, rule },
});

/** Every ask this role and viewer may see, the newest first. */
export const asksOf = async (db: Db): Promise<Ask[]> => (await rows(db).execute()).map(asAsk);

/** One of them, or null. */
export async function askWithId(db: Db, id: string): Promise<Ask | null> {
  const row = await rows(db).where('ask.id', '=', id).executeTakeFirst();
  return row === undefined ? null : asAsk(row);
}

const columnsOf = ({ timing, pieces, ...asked }: TidyAsk) => ({
  kind: asked.kind,
  support: asked.support,
  for_name: asked.forName,
  what: asked.what,
  words: asked.words,
  pieces: pieces === null ? null : JSON.stringify(pieces),
  in_return: asked.inReturn,
  when_words: asked.whenWords,
  limits: asked.limits,
  starts_on: timing.startsOn,
  starts_at: timing.startsAt,
  minutes: timing.minutes,
  rule: timing.rule,
  until_on: timing.untilOn,
  answer_by: asked.answerBy,
  wanted: asked.wanted,
  language: asked.language,
});

type New = { readonly id: string; readonly ownerId: string; readonly madeBy: string; readonly at: Date; readonly asked: TidyAsk };

/** Keeps an ask as a draft. False when there is one with this id already. */
export async function insertAsk(db: Db, { id, ownerId, madeBy, at, asked }: New): Promise<boolean> {
  const made = {
    id,
    owner_id: ownerId,
    made_by: madeBy,
    for_owner_id: asked.forOwnerId,
    created_at: at,
    state: 'draft',
  } as const;
  const done = await db
    .insertInto('ask')
    .values({ ...columnsOf(asked), ...made })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows ?? 0) > 0;
}

/** Keeps what a draft says now. False when it is no draft of that version any more. */
export async function changeDraft(db: Db, id: string, version: number, asked: TidyAsk): Promise<boolean> {
  const done = await db
    .updateTable('ask')
    .set((row) => ({ ...columnsOf(asked), version: row('version', '+', 1) }))
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .where('version', '=', version)
    .executeTakeFirst();
  return Number(done.numUpdatedRows) > 0;
}

/** Keeps for which other owner an ask is; as the owner alone. */
export async function setForOwner(db: Db, id: string, forOwnerId: string | null): Promise<void> {
  await db.updateTable('ask').set({ for_owner_id: forOwnerId }).where('id', '=', id).execute();
}

/** Keeps that an ask was sent; the first time is when. `several`: more than one person is asked at the same time. */
export async function markSent(db: Db, id: string, at: Date, several: boolean): Promise<void> {
  await db
    .updateTable('ask')
    .set((row) => ({
      state: sql<AskState>`case when state = 'draft' or state = 'resting' then 'open' else state end`,
      sent_at: sql<Date>`coalesce(sent_at, ${at})`,
      several: several ? true : row.ref('several'),
      version: row('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute();
}

/** Keeps how an ask stands. False when it stood otherwise meanwhile. */
export async function setAskState(db: Db, id: string, { was, state }: { readonly was: AskState; readonly state: AskState }) {
  const done = await db
    .updateTable('ask')
    .set((row) => ({ state, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .where('state', '=', was)
    .executeTakeFirst();
  return Number(done.numUpdatedRows) > 0;
}

/** Takes a draft away. False when there is no such draft. */
export async function removeDraft(db: Db, id: string): Promise<boolean> {
  const done = await db.deleteFrom('ask').where('id', '=', id).where('state', '=', 'draft').executeTakeFirst();
  return Number(done.numDeletedRows) > 0;
}
