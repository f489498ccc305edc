import { type SqlBool, sql } from 'kysely';
import type { Mandate, MandateForm } from '../../domain/mandate/mandate.ts';
import type { Db } from '../door.ts';

/** A mandate with what it says besides the rules. `seenOn` is a date as text. */
export type KeptMandate = Mandate & {
  readonly ownerId: string;
  readonly form: MandateForm | null;
  readonly decision: string | null;
  readonly seenBy: string | null;
  readonly seenOn: string | null;
  readonly createdAt: Date;
};

/** With the name of who holds it, in the owner's words. */
export type NamedMandate = KeptMandate & { readonly name: string };

const columns = [
  'mandate.id',
  'mandate.owner_id as ownerId',
  'mandate.participant_id as participantId',
  'mandate.type',
  'mandate.form',
  'mandate.subjects',
  'mandate.decision',
  'mandate.may_share as mayShare',
  'mandate.seen_by as seenBy',
  sql<string | null>`mandate.seen_on::text`.as('seenOn'),
  'mandate.created_at as createdAt',
  'mandate.from_at as from',
  'mandate.until_at as until',
  'mandate.ended_at as endedAt',
] as const;

/** Every mandate of the viewer's space, the newest first. As `naober_app`. */
export const mandatesOfOwner = (db: Db): Promise<NamedMandate[]> =>
  db
    .selectFrom('mandate')
    .innerJoin('participant_card', 'participant_card.participant_id', 'mandate.participant_id')
    .select([...columns, 'participant_card.name'])
    .orderBy('mandate.created_at', 'desc')
    .orderBy('mandate.id')
    .execute();

/** The viewer's own mandates, also those that are over; none while the space is shut. As `naober_acts`. */
export const ownMandates = (db: Db): Promise<KeptMandate[]> =>
  db
    .selectFrom('mandate')
    .select(columns)
    .where(sql<SqlBool>`app.takes_part(owner_id)`)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();

/** Keeps a mandate; the same id again changes nothing. Answers whether it is new. As `naober_app`. */
export async function insertMandate(db: Db, mandate: KeptMandate): Promise<boolean> {
  const { id, ownerId, participantId, type, form, subjects, decision, mayShare, seenBy, seenOn, createdAt, from, until } =
    mandate;
  const { numInsertedOrUpdatedRows = 0n } = await db
    .insertInto('mandate')
    .values({
      id,
      owner_id: ownerId,
      participant_id: participantId,
      type,
      form,
      subjects: [...subjects],
      decision,
      may_share: mayShare,
      seen_by: seenBy,
      seen_on: seenOn,
      created_at: createdAt,
      from_at: from,
      until_at: until,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows > 0n;
}

/** Ends a mandate that has not ended. Answers whether it did. As `naober_app`. */
export async function endMandateAt(db: Db, id: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('mandate')
    .set({ ended_at: at })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Lets a mandate that has not ended last until a moment. Answers whether that changed anything. As `naober_app`. */
export async function lastUntil(db: Db, id: string, until: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('mandate')
    .set({ until_at: until })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .where(sql<SqlBool>`until_at < ${until}`)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
