import { sql } from 'kysely';
import type { Timing } from '../../domain/agenda/timing.ts';
import type { AgreementState } from '../../domain/agreements/agreement.ts';
import type { Db } from '../door.ts';

/** What was asked of one person, as an agenda needs it. `forName`: for whom it is, when that is not the owner. */
export type Agreed = {
  readonly id: string;
  readonly participantId: string;
  readonly what: string;
  readonly whenWords: string | null;
  readonly limits: string | null;
  readonly forName: string | null;
  readonly state: AgreementState;
  readonly timing: Timing;
  readonly version: number;
  /** When it was asked, or answered since. */
  readonly changedAt: Date;
};

const selection = (db: Db) =>
  db
    .selectFrom('agreement')
    .select(['agreement.id', 'agreement.participant_id as participantId', 'what', 'when_words as whenWords', 'limits'])
    .select(['for_name as forName', 'state', 'agreement.version', 'starts_at as startsAt', 'minutes', 'rule'])
    .select([sql<string>`agreement.from_on::text`.as('startsOn'), sql<string>`agreement.until_on::text`.as('untilOn')])
    .select(sql<Date>`greatest(agreement.created_at, agreement.answered_at)`.as('changedAt'))
    .orderBy('agreement.from_on')
    .orderBy('agreement.id');

type Row = Omit<Agreed, 'timing'> & Timing;

const asAgreed = <More extends Row>({ startsOn, untilOn, startsAt, minutes, rule, ...rest }: More) => ({
  ...rest,
  timing: { startsOn, untilOn, startsAt, minutes, rule },
});

/** What is agreed or still asked, and not over before a day: of the roles and viewers that may see it. */
export const agreedSince = async (db: Db, day: string): Promise<Agreed[]> =>
  (await selection(db).where('until_on', '>=', day).where('state', 'in', ['agreed', 'asked']).execute()).map(asAgreed);

/** As `agreedSince`, of one participant: a guest role may reach more than their own. */
export const ownAgreedSince = async (db: Db, participantId: string, day: string): Promise<Agreed[]> =>
  (
    await selection(db)
      .where('agreement.participant_id', '=', participantId)
      .where('until_on', '>=', day)
      .where('state', 'in', ['agreed', 'asked'])
      .execute()
  ).map(asAgreed);

/** One of them, whatever its state, or null. */
export async function agreedWithId(db: Db, id: string): Promise<Agreed | null> {
  const row = await selection(db).where('agreement.id', '=', id).executeTakeFirst();
  return row === undefined ? null : asAgreed(row);
}

/** One of them, held so that no other change of it comes between. */
export async function holdAgreed(db: Db, id: string): Promise<Agreed | null> {
  const row = await selection(db).where('agreement.id', '=', id).forUpdate().executeTakeFirst();
  return row === undefined ? null : asAgreed(row);
}

/** What the owner alone knows of an agreement. `askId` binds what several people were asked at once. */
export type OwnersPart = {
  readonly id: string;
  readonly name: string;
  readonly askId: string | null;
  readonly support: string | null;
  readonly important: boolean;
  readonly substituteId: string | null;
  /** What they could do instead waits for the owner. */
  readonly otherwise: boolean;
  /** Who would do it takes part no more: they left, or are not let in. */
  readonly gone: boolean;
};

/** As the owner: the names of who does what, and what the owner marked. */
export const ownersParts = (db: Db): Promise<OwnersPart[]> =>
  db
    .selectFrom('agreement')
    .innerJoin('participant_card', 'participant_card.participant_id', 'agreement.participant_id')
    .select(['agreement.id', 'participant_card.name', 'ask_id as askId', 'support', 'important', 'substitute_id as substituteId'])
    .select('gone')
    .select(sql<boolean>`coalesce(answer = 'otherwise', false)`.as('otherwise'))
    .execute();

/** Marks an agreement: whether the owner wants to be asked if it happened, and who is asked when who does it can't. As the owner. */
export async function markAgreement(
  db: Db,
  id: string,
  { important, substituteId }: { readonly important: boolean; readonly substituteId: string | null },
): Promise<void> {
  await db.updateTable('agreement').set({ important, substitute_id: substituteId }).where('id', '=', id).execute();
}
