import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Role } from '../../src/database/open.ts';
import { fillSpace } from '../support/full-space.ts';
import { onEveryEngine, type TestStore } from '../support/store.ts';

onEveryEngine('what a grant opens in the store', (open) => {
  let store: TestStore;
  const ownerId = randomUUID();
  let alterIds: string[];
  let participantId: string;
  beforeAll(async () => {
    store = await open();
    ({ alterIds, participantId } = await fillSpace(store, ownerId));
    await store.as('naober_app', ownerId, (db) =>
      db
        .updateTable('participant')
        .set({ joined_at: new Date(0), kind: 'guest', alter_id: null, related: false })
        .execute(),
    );
  });
  afterAll(() => store.remove());

  const namesAs = (role: Role, who = participantId, at = new Date()) =>
    store.as(role, who, (db) => sql<{ id: string }>`select id from alter order by id`.execute(db), { at });
  const give = (sets: string, more = '') =>
    store.as('naober_app', ownerId, (db) =>
      sql
        .raw(`insert into space_grant (id, owner_id, participant_id, sets, purpose, given_by, created_at, from_at, until_at${more === '' ? '' : ', left_out'})
          values ('${randomUUID()}', '${ownerId}', '${participantId}', array[${sets}], 'x', '${ownerId}', now(), now() - interval '1 hour', now() + interval '1 day'${more})`)
        .execute(db),
    );

  it('is nothing before there is one', async () => {
    expect((await namesAs('naober_sees_list')).rows).toEqual([]);
    expect((await namesAs('naober_sees_drawing')).rows).toEqual([]);
  });

  it('is the people it does not leave out, the columns of its set, and nothing after its end', async () => {
    await give(`'circle-list', 'circle-drawing'`, `, array['${alterIds[0]}']::uuid[]`);
    const shown = [{ id: alterIds[1] }];
    expect((await namesAs('naober_sees_list')).rows).toEqual(shown);
    expect((await namesAs('naober_sees_drawing')).rows).toEqual(shown);
    expect((await namesAs('naober_sees_list', randomUUID())).rows).toEqual([]);
    expect((await namesAs('naober_sees_list', participantId, new Date(Date.now() + 2 * 86_400_000))).rows).toEqual([]);
    const ring = (role: Role) => store.as(role, participantId, (db) => sql`select ring from tie`.execute(db));
    expect((await ring('naober_sees_drawing')).rows).toEqual([{ ring: 1 }]);
    await expect(ring('naober_sees_list')).rejects.toMatchObject({ code: '42501' });
    for (const column of ['valence', 'about', 'support']) {
      const read = store.as('naober_sees_drawing', participantId, (db) => sql.raw(`select ${column} from tie`).execute(db));
      await expect(read).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('ends at once when it is revoked, and when the space is shut', async () => {
    await store.as('naober_app', ownerId, (db) =>
      db.updateTable('owner').set({ shut_at: new Date(), shut_why: 'frozen' }).execute(),
    );
    expect((await namesAs('naober_sees_list')).rows).toEqual([]);
    await store.as('naober_app', ownerId, (db) => db.updateTable('owner').set({ shut_at: null, shut_why: null }).execute());
    expect((await namesAs('naober_sees_list')).rows).toHaveLength(1);
    await store.as('naober_app', ownerId, (db) => db.updateTable('space_grant').set({ revoked_at: new Date() }).execute());
    expect((await namesAs('naober_sees_list')).rows).toEqual([]);
  });

  it('shows who arranges the names of all who take part, and who has own agreements only these', async () => {
    await give(`'ask-for-me', 'agreements', 'own-agreements'`);
    const names = (role: Role) =>
      store.as(role, participantId, (db) => sql<{ name: string }>`select name from participant_card`.execute(db));
    expect((await names('naober_arranges')).rows).toEqual([{ name: 'Kees' }]);
    expect((await names('naober_sees_agreements')).rows).toEqual([{ name: 'Kees' }]);
    const own = await store.as('naober_guest', participantId, (db) => sql`select what from agreement`.execute(db));
    expect(own.rows).toEqual([{ what: 'De container' }, { what: 'De container' }]);
  });

  it('never says anything else beside a name than what the store knows', async () => {
    const said = () =>
      store.as('naober_app', ownerId, (db) =>
        sql<{ gone: boolean; comes_for: string | null }>`select gone, comes_for from participant_card`.execute(db),
      );
    await store.as('naober_guest', participantId, (db) =>
      sql`update participant_card set gone = true, comes_for = ${randomUUID()}::uuid where participant_id = ${participantId}`.execute(
        db,
      ),
    );
    expect((await said()).rows).toEqual([{ gone: false, comes_for: null }]);
  });
});
