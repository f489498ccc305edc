import { sql } from 'kysely';
import type { Turn } from '../../domain/agenda/times.ts';
import type { TurnState } from '../../domain/agenda/turn.ts';
import type { Db } from '../door.ts';

/** A turn with the agreement it is of. */
export type KeptTurn = Turn & { readonly agreementId: string; readonly saidAt: Date };

/** The turns this role and viewer may see; who was asked instead only for the owner and for who it is about. */
export const turnsOf = (db: Db): Promise<KeptTurn[]> =>
  db
    .selectFrom('agreement_turn')
    .select(['agreement_id as agreementId', 'state', 'to_time as toTime', 'stand_in_agreement as standIn', 'said_by as saidBy'])
    .select('said_at as saidAt')
    .select([sql<string>`on_day::text`.as('onDay'), sql<string | null>`to_day::text`.as('toDay')])
    .orderBy('on_day')
    .execute();

type New = {
  readonly agreementId: string;
  readonly ownerId: string;
  readonly onDay: string;
  readonly state: TurnState;
  readonly toDay?: string | null;
  readonly toTime?: string | null;
  readonly standIn?: { readonly agreementId: string; readonly participantId: string } | null;
  readonly saidBy: string;
  readonly at: Date;
};

/** Keeps how one time goes otherwise, in the place of what was said of it before; a place it was moved to stays where none is given. */
export async function putTurn(db: Db, turn: New): Promise<void> {
  const said = { state: turn.state, said_by: turn.saidBy, said_at: turn.at };
  const place = turn.toDay === undefined ? {} : { to_day: turn.toDay, to_time: turn.toTime ?? null };
  const instead =
    turn.standIn === undefined
      ? {}
      : { stand_in_id: turn.standIn?.participantId ?? null, stand_in_agreement: turn.standIn?.agreementId ?? null };
  await db
    .insertInto('agreement_turn')
    .values({ agreement_id: turn.agreementId, owner_id: turn.ownerId, on_day: turn.onDay, ...said, ...place, ...instead })
    .onConflict((conflict) =>
      conflict
        .columns(['agreement_id', 'on_day'])
        .doUpdateSet((row) => ({ ...said, ...place, ...instead, version: row('agreement_turn.version', '+', 1) })),
    )
    .execute();
}

/** It goes as agreed again. */
export async function dropTurn(db: Db, agreementId: string, onDay: string): Promise<void> {
  await db.deleteFrom('agreement_turn').where('agreement_id', '=', agreementId).where('on_day', '=', onDay).execute();
}

/** What a calendar must hear of: the agreement has changed, so that its number goes up. */
export async function bumpAgreement(db: Db, agreementId: string): Promise<void> {
  await db
    .updateTable('agreement')
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('id', '=', agreementId)
    .execute();
}
