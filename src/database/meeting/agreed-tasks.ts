import { sql } from 'kysely';
import type { NotedHow } from '../../domain/meeting/meeting.ts';
import type { Db } from '../door.ts';

type Agreed = {
  readonly id: string;
  readonly ownerId: string;
  readonly participantId: string;
  readonly what: string;
  readonly limits: string | null;
  readonly fromOn: string;
  readonly untilOn: string;
  readonly at: Date;
};

const agreement = ({ id, ownerId, participantId, what, limits, fromOn, untilOn, at }: Agreed) => ({
  ...{ id, owner_id: ownerId, participant_id: participantId, what, limits, from_on: fromOn, until_on: untilOn },
  ...({ state: 'agreed', made_by: ownerId, created_at: at, answered_at: at, answer: 'yes' } as const),
});

/** Keeps the agreement a task became, to which whoever does it said yes themselves. As who takes part. */
export async function insertConfirmed(db: Db, one: Agreed): Promise<void> {
  await db.insertInto('agreement').values(agreement(one)).execute();
}

/** As insertConfirmed, written down for them. As the owner. */
export async function insertNoted(db: Db, one: Agreed, noted: { readonly by: string; readonly how: NotedHow }): Promise<void> {
  await db
    .insertInto('agreement')
    .values({ ...agreement(one), noted_by: noted.by, noted_how: noted.how })
    .execute();
}

/** Lets whoever said yes see exactly that agreement. As who takes part. */
export async function insertOwnGrant(
  db: Db,
  grant: {
    readonly id: string;
    readonly ownerId: string;
    readonly agreementId: string;
    readonly purpose: string;
    readonly at: Date;
    readonly until: Date;
  },
): Promise<void> {
  const { id, ownerId, agreementId, purpose, at, until } = grant;
  await sql`
    insert into space_grant (id, owner_id, participant_id, sets, alter_ids, left_out, agreement_ids, purpose, given_by, mandate_id, sleeping_id,
      created_at, from_at, until_at)
    values (${id}, ${ownerId}, app.viewer(), array['own-agreements'], null, '{}', array[${agreementId}]::uuid[], ${purpose}, ${ownerId}, null, null,
      ${at}, ${at}, ${until})`.execute(db);
}
