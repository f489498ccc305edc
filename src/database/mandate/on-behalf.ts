import { sql } from 'kysely';
import type { TidyAgreement } from '../../domain/agreements/wanted-agreement.ts';
import type { GrantSet } from '../../domain/consent/grant-sets.ts';
import type { AgreementSubject } from '../../domain/mandate/mandate.ts';
import type { Db } from '../door.ts';

/** An agreement within the scope of a mandate, that a grant shows as well. All of this file as `naober_acts`. */
export type AgreementInScope = { readonly id: string; readonly what: string; readonly subject: AgreementSubject };

/** The agreements that still run and that the viewer may call off. */
export async function agreementsInScope(db: Db): Promise<AgreementInScope[]> {
  const rows = await db
    .selectFrom('agreement')
    .select(['id', 'what', 'subject'])
    .where('state', 'in', ['asked', 'agreed'])
    .orderBy('created_at')
    .execute();
  return rows.flatMap(({ subject, ...rest }) => (subject === null ? [] : [{ ...rest, subject }]));
}

/** Somebody who can be asked. */
export type AskableName = { readonly id: string; readonly name: string; readonly notApproach: boolean };

/** Who is the viewer themselves in another place, or comes from the same organisation: nothing is let seen to them on somebody's behalf. */
export async function isOwnSide(db: Db, participantId: string): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`select app.is_own_side(${participantId}::uuid) as is`.execute(db);
  return rows[0]?.is ?? false;
}

/** Everybody who takes part, as far as a grant shows them, by name. */
export const askableNames = (db: Db): Promise<AskableName[]> =>
  db
    .selectFrom('participant_card')
    .select(['participant_id as id', 'name', 'not_approach as notApproach'])
    .orderBy('name')
    .orderBy('participant_id')
    .execute();

/** Until when somebody who may be asked has a pause; null for none. */
export async function pauseSeen(db: Db, participantId: string): Promise<Date | null> {
  const row = await db
    .selectFrom('participant_card')
    .select('paused_until as until')
    .where('participant_id', '=', participantId)
    .executeTakeFirst();
  return row?.until ?? null;
}

type Asked = TidyAgreement & {
  readonly id: string;
  readonly ownerId: string;
  readonly participantId: string;
  readonly madeBy: string;
  readonly subject: AgreementSubject;
  readonly mandateId: string;
  readonly at: Date;
};

/** Keeps what is asked on somebody's behalf. */
export async function insertAskedFor(db: Db, asked: Asked): Promise<void> {
  const { id, ownerId, participantId, madeBy, subject, mandateId, at, what, whenWords, limits, fromOn, untilOn } = asked;
  await db
    .insertInto('agreement')
    .values({
      id,
      owner_id: ownerId,
      participant_id: participantId,
      what,
      when_words: whenWords,
      limits,
      from_on: fromOn,
      until_on: untilOn,
      state: 'asked',
      made_by: madeBy,
      created_at: at,
      subject,
      mandate_id: mandateId,
    })
    .execute();
}

/** Calls an agreement off. Answers whether it still ran. */
export async function callOffFor(db: Db, id: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('agreement')
    .set((row) => ({ state: 'called-off', ended_at: at, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .where('state', 'in', ['asked', 'agreed'])
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

type Given = {
  readonly id: string;
  readonly ownerId: string;
  readonly participantId: string;
  readonly sets: readonly GrantSet[];
  readonly agreementIds: readonly string[] | null;
  readonly purpose: string;
  readonly givenBy: string;
  readonly mandateId: string;
  readonly at: Date;
  readonly until: Date;
};

/** Lets somebody see something on a mandate. The store refuses (42501) what the mandate does not allow. */
export async function insertGivenFor(db: Db, given: Given): Promise<void> {
  const { id, ownerId, participantId, sets, agreementIds, purpose, givenBy, mandateId, at, until } = given;
  await db
    .insertInto('space_grant')
    .values({
      id,
      owner_id: ownerId,
      participant_id: participantId,
      sets: [...sets],
      alter_ids: null,
      left_out: [],
      agreement_ids: agreementIds === null ? null : [...agreementIds],
      purpose,
      given_by: givenBy,
      mandate_id: mandateId,
      sleeping_id: null,
      created_at: at,
      from_at: at,
      until_at: until,
    })
    .execute();
}
