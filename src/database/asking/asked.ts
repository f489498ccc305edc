import { sql } from 'kysely';
import type { Timing } from '../../domain/agenda/timing.ts';
import type { AgreementState } from '../../domain/agreements/agreement.ts';
import type { AskAnswer, AskChannel } from '../../domain/asking/ask.ts';
import type { TidyAsk } from '../../domain/asking/wanted-ask.ts';
import type { Db } from '../door.ts';

/** What one person was asked, and what they answered. */
export type Asked = {
  readonly id: string;
  readonly ownerId: string;
  readonly askId: string | null;
  readonly participantId: string;
  readonly what: string;
  readonly whenWords: string | null;
  readonly limits: string | null;
  readonly inReturn: string | null;
  readonly forName: string | null;
  readonly timing: Timing;
  readonly answerBy: string | null;
  readonly state: AgreementState;
  readonly answer: AskAnswer | null;
  readonly answerWords: string | null;
  readonly answeredAt: Date | null;
  readonly notedBy: string | null;
  readonly notedHow: 'phone' | 'door' | 'paper' | null;
  readonly offWhy: 'taken' | 'withdrawn' | 'stopped-by-them' | 'died' | 'frozen' | null;
  readonly channel: AskChannel | null;
  readonly sentAt: Date | null;
  readonly sentWords: string | null;
  readonly remindedAt: Date | null;
  readonly madeBy: string;
  readonly version: number;
};

const day = (column: 'from_on' | 'until_on' | 'answer_by') => sql.ref(`agreement.${column}`);

const rows = (db: Db) =>
  db
    .selectFrom('agreement')
    .select(['agreement.id', 'agreement.owner_id as ownerId', 'ask_id as askId', 'agreement.participant_id as participantId'])
    .select(['what', 'when_words as whenWords', 'limits', 'in_return as inReturn', 'for_name as forName'])
    .select(['starts_at as startsAt', 'minutes', 'rule', 'state', 'answer', 'answer_words as answerWords'])
    .select(['answered_at as answeredAt', 'noted_by as notedBy', 'noted_how as notedHow', 'off_why as offWhy', 'channel'])
    .select(['sent_at as sentAt', 'sent_words as sentWords', 'reminded_at as remindedAt', 'made_by as madeBy'])
    .select('agreement.version')
    .select([sql<string>`${day('from_on')}::text`.as('startsOn'), sql<string>`${day('until_on')}::text`.as('untilOn')])
    .select(sql<string | null>`${day('answer_by')}::text`.as('answerBy'))
    .orderBy('agreement.created_at')
    .orderBy('agreement.id');

type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number];

const asAsked = ({ startsOn, untilOn, startsAt, minutes, rule, ...rest }: Row): Asked => ({
  ...rest,
  timing: { startsOn, untilOn, startsAt, minutes, rule },
});

/** What was asked of everybody for one ask, as far as this role and viewer may see it. */
export const askedFor = async (db: Db, askId: string): Promise<Asked[]> =>
  (await rows(db).where('ask_id', '=', askId).execute()).map(asAsked);

/** What was asked of everybody in any ask, as far as this role and viewer may see it. */
export const askedOfAll = async (db: Db): Promise<Asked[]> =>
  (await rows(db).where('ask_id', 'is not', null).execute()).map(asAsked);

/** What was asked of one person, held so that it is answered once at a time; null when there is none. */
export async function holdAsked(db: Db, id: string): Promise<Asked | null> {
  const row = await rows(db).where('agreement.id', '=', id).forUpdate('agreement').executeTakeFirst();
  return row === undefined ? null : asAsked(row);
}

/** What was asked of one person, or null. */
export async function askedWithId(db: Db, id: string): Promise<Asked | null> {
  const row = await rows(db).where('agreement.id', '=', id).executeTakeFirst();
  return row === undefined ? null : asAsked(row);
}

type New = {
  readonly id: string;
  readonly ownerId: string;
  readonly participantId: string;
  readonly askId: string;
  readonly madeBy: string;
  readonly channel: AskChannel | null;
  readonly words: string | null;
  readonly at: Date;
  readonly asked: Pick<TidyAsk, 'what' | 'support' | 'forName' | 'inReturn' | 'whenWords' | 'limits' | 'timing' | 'answerBy'>;
};

/** Keeps that something is asked of somebody. The caller has looked whether it is there already. */
export async function insertAsked(db: Db, { asked, at, words, ...made }: New): Promise<void> {
  const { timing } = asked;
  await db
    .insertInto('agreement')
    .values({
      id: made.id,
      owner_id: made.ownerId,
      participant_id: made.participantId,
      ask_id: made.askId,
      made_by: made.madeBy,
      channel: made.channel,
      sent_words: words,
      what: asked.what,
      support: asked.support,
      for_name: asked.forName,
      in_return: asked.inReturn,
      when_words: asked.whenWords,
      limits: asked.limits,
      from_on: timing.startsOn,
      until_on: timing.untilOn,
      starts_at: timing.startsAt,
      minutes: timing.minutes,
      rule: timing.rule,
      answer_by: asked.answerBy,
      state: 'asked',
      sent_at: at,
      created_at: at,
    })
    .execute();
}

type Answer = {
  readonly state: AgreementState;
  readonly answer: AskAnswer | null;
  readonly words: string | null;
  readonly offWhy?: 'taken' | null;
  readonly noted?: { readonly by: string; readonly how: 'phone' | 'door' | 'paper' } | null;
  readonly at: Date;
};

/** Keeps what somebody answered, in their own name or noted for them. When who stops had said yes stays beside when they stopped. */
export async function keepAnswer(
  db: Db,
  id: string,
  { state, answer, words, offWhy = null, noted = null, at }: Answer,
): Promise<void> {
  await db
    .updateTable('agreement')
    .set((row) => ({
      state,
      answer,
      answer_words: words,
      ...(state === 'stopped' ? {} : { answered_at: at }),
      ended_at: state === 'stopped' || state === 'called-off' ? at : null,
      off_why: offWhy,
      noted_by: noted?.by ?? null,
      noted_how: noted?.how ?? null,
      version: row('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute();
}
