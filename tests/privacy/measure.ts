import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Role, Store } from '../../src/database/open.ts';
import { chainFacts } from '../../src/jobs/chain-facts.ts';
import { fillSpace } from '../support/full-space.ts';
import { type Audience, audiences, type Command, commands, expected, type Outcome } from './expected.ts';
import { type Space, samples } from './sample-rows.ts';

const stranger = randomUUID();

/** Makes the one space all audiences are measured on, with spare rows that nothing hangs on yet. */
export async function prepareSpace(store: Store): Promise<Space> {
  const ownerId = randomUUID();
  const { circleId, snapshotId, participantId, mandateId, agreementId } = await fillSpace(store, ownerId);
  const spareOwnerId = randomUUID();
  await store.as('naober_sign_in', null, (db) =>
    sql`insert into owner (id, created_at) values (${spareOwnerId}, now())`.execute(db),
  );
  await chainFacts(store, new Date(0));
  const spareAlterIds = [randomUUID(), randomUUID()].sort();
  const spareFactId = randomUUID();
  const spareParticipantId = randomUUID();
  await store.as('naober_app', ownerId, async (db) => {
    for (const id of spareAlterIds) {
      await sql`insert into alter (id, circle_id, owner_id, ordinal, name) values (${id}, ${circleId}, ${ownerId}, 5, 'Kees')`.execute(
        db,
      );
    }
    for (const id of spareAlterIds) {
      await sql`insert into snapshot_member (snapshot_id, alter_id, owner_id, ordinal, name, kind, status)
        values (${snapshotId}, ${id}, ${ownerId}, 5, 'Kees', 'person', 'present')`.execute(db);
    }
    await sql`insert into participant (id, owner_id, kind, created_at) values (${spareParticipantId}, ${ownerId}, 'member', now())`.execute(
      db,
    );
    await sql`insert into fact (id, owner_id, circle_id, actor_id, on_behalf_of, kind, object_id, at) values (${spareFactId}, ${ownerId}, ${circleId}, ${ownerId}, ${ownerId}, 'alters-added', ${circleId}, now())`.execute(
      db,
    );
  });
  await store.as('naober_sign_in', null, (db) => sql`insert into attempt values (${randomUUID()}, '\\x00', now())`.execute(db));
  return {
    ownerId,
    circleId,
    spareAlterIds,
    spareFactId,
    snapshotId,
    participantId,
    agreementId,
    spareParticipantId,
    mandateId,
    spareOwnerId,
  };
}

/** Tries every cell, each in a transaction that is undone, and answers the cells that are not as expected, in words. */
export async function wrongCells(
  store: Store,
  space: Space,
  tables: readonly string[] = Object.keys(expected),
): Promise<string[]> {
  const wrong: string[] = [];
  for (const table of tables) {
    for (const command of commands) {
      for (const [index, audience] of audiences.entries()) {
        const found = await tryCell(store, space, table, command, audience);
        const wanted = expected[table]?.[command][index];
        if (found !== wanted)
          wrong.push(`${table}: ${command} by ${audience} is "${found}", expected "${wanted ?? 'a line in the table'}"`);
      }
    }
  }
  return wrong;
}

class Undo extends Error {
  readonly rows: number;
  constructor(rows: number) {
    super('undone on purpose');
    this.rows = rows;
  }
}

async function tryCell(store: Store, space: Space, table: string, command: Command, audience: Audience): Promise<Outcome> {
  try {
    await runAs(store, space, audience, statement(space, table, command));
    return 'nothing';
  } catch (error) {
    if (error instanceof Undo) return error.rows > 0 ? 'yes' : 'nothing';
    if (error instanceof Error && 'code' in error && error.code === '42501') return 'refused';
    throw error;
  }
}

function statement(space: Space, table: string, command: Command): string {
  const sample = samples[table];
  if (sample === undefined) throw new Error(`Table ${table} has no sample row in tests/privacy/sample-rows.ts.`);
  const texts: Readonly<Record<Command, string>> = {
    select: `select * from ${table}`,
    insert: sample.insert(space),
    update: `update ${table} set ${sample.touch} = ${sample.touch}`,
    delete: `delete from ${table}`,
    truncate: `truncate ${table} cascade`,
  };
  return texts[command];
}

const visitors: Readonly<Record<Exclude<Audience, 'queue'>, { role: Role; viewer: (space: Space) => string | null }>> = {
  owner: { role: 'naober_app', viewer: (space) => space.ownerId },
  'another owner': { role: 'naober_app', viewer: () => stranger },
  nobody: { role: 'naober_app', viewer: () => null },
  'sign-in': { role: 'naober_sign_in', viewer: () => null },
  jobs: { role: 'naober_jobs', viewer: () => null },
  keeper: { role: 'naober_keeper', viewer: () => null },
};

async function runAs(store: Store, space: Space, audience: Audience, text: string): Promise<void> {
  if (audience === 'queue') {
    const { rows } = await store.queue.executeSql(`begin; ${text}; rollback`);
    throw new Undo(rows.length);
  }
  const { role, viewer } = visitors[audience];
  await store.as(role, viewer(space), async (db) => {
    const done = await sql.raw(text).execute(db);
    throw new Undo(Math.max(done.rows.length, Number(done.numAffectedRows ?? 0n)));
  });
}
