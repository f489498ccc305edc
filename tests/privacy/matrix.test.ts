import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { onEveryEngine, type TestStore } from '../support/store.ts';
import { prepareSpace, wrongCells } from './measure.ts';
import type { Space } from './sample-rows.ts';

onEveryEngine('who may do what to which table', (open) => {
  let store: TestStore;
  let space: Space;
  beforeAll(async () => {
    store = await open();
    space = await prepareSpace(store);
  });
  afterAll(() => store.remove());

  it('is as the table says, cell by cell', async () => {
    expect(await wrongCells(store, space)).toEqual([]);
  });

  it('lets an owner change only what is theirs to change about their space', async () => {
    for (const column of ['id', 'slug', 'created_at']) {
      const change = store.as('naober_app', space.ownerId, (db) => sql.raw(`update owner set ${column} = ${column}`).execute(db));
      await expect(change).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('keeps the hashes of cookies and codes from the jobs that clear them', async () => {
    for (const column of [
      'device_session.token_hash',
      'return_code.code_hash',
      'attempt.bucket',
      'sign_in_link.identifier',
      'passkey_challenge.challenge',
      'mail_wish.address',
    ]) {
      const read = store.as('naober_jobs', null, (db) => sql.raw(`select ${column} from ${column.split('.')[0]}`).execute(db));
      await expect(read).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('lets nobody hang a row on to the circle of somebody else', async () => {
    const other = await prepareSpace(store);
    const { ownerId } = space;
    const adopt = [
      `insert into alter (id, circle_id, owner_id, ordinal, name) values (gen_random_uuid(), '${other.circleId}', '${ownerId}', 1, 'Vreemde')`,
      `insert into tie (alter_id, circle_id, owner_id) values ('${other.spareAlterIds[0]}', '${space.circleId}', '${ownerId}')`,
      `insert into act (id, circle_id, owner_id, kind, at, images) values (gen_random_uuid(), '${other.circleId}', '${ownerId}', 'x', now(), '[]')`,
    ];
    for (const text of adopt) {
      await expect(store.as('naober_app', ownerId, (db) => sql.raw(text).execute(db))).rejects.toMatchObject({ code: '23503' });
    }
  });
});
