import type { EndedByDeath } from '../../domain/falling-away/death.ts';
import type { Db } from '../door.ts';

/** That somebody died, as it was said. `alterId` and `participantId`: their place in the circle and as who takes part, as far as they have those. */
export type KeptDeath = {
  readonly id: string;
  readonly alterId: string | null;
  readonly participantId: string | null;
  readonly saidBy: string;
  readonly saidAt: Date;
  readonly state: 'said' | 'so' | 'not-so';
  readonly pausedBefore: Date | null;
};

const columns = [
  'alter_death.id',
  'alter_death.alter_id as alterId',
  'alter_death.participant_id as participantId',
  'said_by as saidBy',
  'said_at as saidAt',
  'state',
  'paused_before as pausedBefore',
] as const;

/**
 * What waits for the owner: who is said to have died, by whom, with the place in the circle of who takes part, and the reason where it was said on
 * a mandate. As the owner.
 */
export const deathsToConfirm = (db: Db) =>
  db
    .selectFrom('alter_death')
    .innerJoin('participant', 'participant.id', 'alter_death.participant_id')
    .innerJoin('participant_card', 'participant_card.participant_id', 'alter_death.participant_id')
    .leftJoin('participant_card as sayer', 'sayer.participant_id', 'alter_death.said_by')
    .leftJoin('mandate_deed as deed', 'deed.object_id', 'alter_death.id')
    .select(['alter_death.id', 'participant.id as participantId', 'participant.alter_id as alterId', 'said_at as saidAt'])
    .select(['participant_card.name', 'sayer.name as by', 'deed.reason as behalf', 'paused_before as pausedBefore'])
    .where('state', '=', 'said')
    .orderBy('said_at')
    .orderBy('alter_death.id')
    .execute();

/** What this viewer said and still waits, of one participant. As `naober_arranges` their own. */
export async function deathSaidOf(db: Db, participantId: string): Promise<KeptDeath | null> {
  const row = await db
    .selectFrom('alter_death')
    .select([
      'id',
      'participant_id as participantId',
      'said_by as saidBy',
      'said_at as saidAt',
      'state',
      'paused_before as pausedBefore',
    ])
    .where('participant_id', '=', participantId)
    .where('state', '=', 'said')
    .executeTakeFirst();
  return row === undefined ? null : { ...row, alterId: null };
}

/** Of whom this viewer said it and it still waits. As `naober_arranges` their own. */
export async function deathsSaid(db: Db): Promise<readonly string[]> {
  const rows = await db.selectFrom('alter_death').select('participant_id').where('state', '=', 'said').execute();
  return rows.flatMap(({ participant_id }) => participant_id ?? []);
}

type Said = {
  readonly id: string;
  readonly ownerId: string;
  readonly participantId: string;
  readonly saidBy: string;
  readonly at: Date;
};

/** Keeps that somebody who takes part is said to have died, and how long they had a pause before. False when it was said already. As `naober_arranges`. */
export async function insertSaidDeath(db: Db, said: Said & { readonly pausedBefore: Date | null }): Promise<boolean> {
  const { id, ownerId, participantId, saidBy, at, pausedBefore } = said;
  const done = await db
    .insertInto('alter_death')
    .values({
      ...{ id, owner_id: ownerId, participant_id: participantId, said_by: saidBy, said_at: at, state: 'said' },
      paused_before: pausedBefore,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows ?? 0) > 0;
}

type Settled = { readonly id: string; readonly state: 'so' | 'not-so'; readonly at: Date };

/** Settles what waited: it is so, or it is not. Answers whether it waited. */
export async function settleSaidDeath(db: Db, { id, state, at }: Settled): Promise<boolean> {
  const done = await db
    .updateTable('alter_death')
    .set({ state, settled_at: at })
    .where('id', '=', id)
    .where('state', '=', 'said')
    .executeTakeFirst();
  return Number(done.numUpdatedRows) > 0;
}

/** The death of somebody of the circle that holds, with what it ended; null when there is none. As the owner. */
export async function deathOf(db: Db, alterId: string): Promise<(KeptDeath & { readonly ended: EndedByDeath | null }) | null> {
  const row = await db
    .selectFrom('alter_death')
    .select([...columns, 'ended'])
    .where('alter_id', '=', alterId)
    .where('state', '=', 'so')
    .executeTakeFirst();
  return row ?? null;
}

type Ended = { readonly id: string; readonly ownerId: string; readonly alterId: string; readonly by: string; readonly at: Date };

/** Keeps that somebody of the circle died and what that ended. As the owner. */
export async function insertDeath(db: Db, { id, ownerId, alterId, by, at }: Ended, ended: EndedByDeath): Promise<void> {
  await db
    .insertInto('alter_death')
    .values({
      ...{ id, owner_id: ownerId, alter_id: alterId, said_by: by, said_at: at, state: 'so', settled_at: at },
      ended: JSON.stringify(ended),
    })
    .execute();
}

/** It was not so: the death of somebody of the circle is taken back. As the owner. */
export async function takeDeathBack(db: Db, id: string, at: Date): Promise<void> {
  await db.updateTable('alter_death').set({ state: 'not-so', settled_at: at }).where('id', '=', id).execute();
}
