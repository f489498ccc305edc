import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Db, Role } from '../../src/database/open.ts';
import { insertOwner } from '../../src/database/owners.ts';
import { onEveryEngine, type TestStore } from '../support/store.ts';

const owners = [randomUUID(), randomUUID(), randomUUID()];
const endings = [
  'well',
  'throws',
  'bad statement',
  'bad statement, swallowed',
  'savepoint undone',
  'switches role',
  'queue',
  'queue fails',
] as const;
type Visit = { readonly who: number | null; readonly ending: (typeof endings)[number] };

const visits: fc.Arbitrary<Visit[]> = fc.array(
  fc.record({ who: fc.option(fc.nat({ max: owners.length - 1 })), ending: fc.constantFrom(...endings) }),
  { minLength: 1, maxLength: 12 },
);

/** Who the connection says it is, and whose spaces it sees. */
async function whoAmI(db: Db): Promise<{ role: string; viewer: string | null; sees: string[] }> {
  const { rows } = await sql<{
    role: string;
    viewer: string | null;
  }>`select current_user as role, app.viewer() as viewer`.execute(db);
  const sees = await db.selectFrom('owner').select('id').execute();
  return { role: rows[0]?.role ?? '', viewer: rows[0]?.viewer ?? null, sees: sees.map((one) => one.id) };
}

onEveryEngine('a connection that goes from hand to hand', (open) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await open({ connections: 2 });
    for (const id of owners) {
      await store.as('naober_sign_in', null, (db) => insertOwner(db, { id, language: 'nl', at: new Date(), eraseAfter: null }));
    }
  });
  afterAll(() => store.remove());

  const endIt = async (db: Db, ending: Visit['ending']) => {
    if (ending === 'throws') throw new Error('on purpose');
    if (ending === 'bad statement') await sql`select nothing from nowhere`.execute(db);
    if (ending === 'bad statement, swallowed') await sql`select 1/0`.execute(db).catch(() => undefined);
    if (ending === 'savepoint undone') await sql`savepoint a`.execute(db).then(() => sql`rollback to savepoint a`.execute(db));
    if (ending === 'switches role') await sql.raw('set local role naober_sign_in').execute(db);
  };
  const visit = async ({ who, ending }: Visit) => {
    if (ending === 'queue') await store.queue.executeSql('begin; select 1; commit');
    if (ending === 'queue fails') await store.queue.executeSql('begin; select 1/0; commit');
    const viewer = who === null ? null : (owners[who] ?? null);
    await store.as('naober_app', viewer, async (db) => {
      expect(await whoAmI(db)).toEqual({ role: 'naober_app', viewer, sees: viewer === null ? [] : [viewer] });
      await endIt(db, ending);
    });
  };

  it('never keeps the identity of the one before, whatever happened to it', async () => {
    await fc.assert(
      fc.asyncProperty(visits, async (list) => {
        const ended = await Promise.allSettled(list.map(visit));
        for (const one of ended) {
          if (one.status === 'rejected')
            expect(String(one.reason)).toMatch(/on purpose|division by zero|does not exist|Transaction|aborted/i);
        }
        const roles: Role[] = ['naober_app', 'naober_jobs'];
        const after = await Promise.all([1, 2, 3].flatMap(() => roles.map((role) => store.as(role, null, whoAmI))));
        expect(
          after.filter((one) => one.role === 'naober_app').every((one) => one.viewer === null && one.sees.length === 0),
        ).toBe(true);
        const { rows } = await store.queue.executeSql(
          `select current_user::text as who, coalesce(current_setting('app.viewer', true), '') as viewer`,
        );
        expect(rows).toEqual([{ who: 'naober_queue', viewer: '' }]);
      }),
      { numRuns: 60 },
    );
  });
});
