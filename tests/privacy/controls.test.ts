import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asAdministrator } from '../support/administrator.ts';
import { again, engines, openTestStore, type TestStore } from '../support/store.ts';
import { complaints } from './catalogue.ts';
import { prepareSpace, wrongCells } from './measure.ts';
import type { Space } from './sample-rows.ts';

type Break = {
  readonly what: string;
  readonly table: string;
  readonly breaking: string;
  readonly mending: string;
  readonly noticed: string;
};

const breaks: readonly Break[] = [
  {
    what: 'a policy is gone',
    table: 'alter',
    breaking: 'drop policy own on alter',
    mending:
      'create policy own on alter for all to naober_app using (owner_id = app.viewer()) with check (owner_id = app.viewer())',
    noticed: 'alter: select by owner is "nothing"',
  },
  {
    what: 'a policy is too wide',
    table: 'circle',
    breaking: 'create policy wide on circle for select to naober_app using (true)',
    mending: 'drop policy wide on circle',
    noticed: 'circle: select by another owner is "yes"',
  },
  {
    what: 'row-level security is off',
    table: 'tie',
    breaking: 'alter table tie disable row level security',
    mending: 'alter table tie enable row level security',
    noticed: 'tie: select by nobody is "yes"',
  },
  {
    what: 'somebody has a right too many',
    table: 'fact',
    breaking: 'grant delete on fact to naober_app',
    mending: 'revoke delete on fact from naober_app',
    noticed: 'fact: delete by owner is "nothing"',
  },
  {
    what: 'somebody lacks a right',
    table: 'outbox',
    breaking: 'revoke insert on outbox from naober_app',
    mending: 'grant insert on outbox to naober_app',
    noticed: 'outbox: insert by owner is "refused"',
  },
  {
    what: 'the queue gets in',
    table: 'act',
    breaking: 'grant truncate on act to naober_queue',
    mending: 'revoke truncate on act from naober_queue',
    noticed: 'act: truncate by queue is "nothing"',
  },
];

const mistakes: readonly (readonly [what: string, breaking: string, noticed: string])[] = [
  ['a new table has no row-level security', 'create table postcard (id uuid)', 'public.postcard: row-level security is not on'],
  [
    'a new table is not forced',
    'create table postcard (id uuid); alter table postcard enable row level security',
    'public.postcard: row-level security is not forced',
  ],
  [
    'a new table has no policy',
    'create table postcard (id uuid); alter table postcard enable row level security; alter table postcard force row level security',
    'public.postcard: there is no policy',
  ],
  ['a new table is not in the matrix', 'create table postcard (id uuid)', 'public.postcard: not in tests/privacy/expected.ts'],
  [
    'a view looks with the eyes of its maker',
    'create view names as select name from alter',
    'public.names: a view without security_invoker',
  ],
  [
    'a function acts as its maker on any search path',
    `create function app.peek() returns int language sql security definer as 'select 1'`,
    'app.peek: security definer without a search_path',
  ],
  ['everybody is given a right', 'grant select on circle to public', 'public.circle: a right for everybody'],
  ['a role of the app may do anything', 'alter role naober_app bypassrls', 'naober_app: a role with more than its grants'],
  [
    'a role of the app owns a table',
    'create table postcard (id uuid); grant create on schema public to naober_app; alter table postcard owner to naober_app',
    'public.postcard: owned by naober_app',
  ],
  ['one role gets another', 'grant naober_keeper to naober_app', 'naober_app: is also naober_keeper'],
  [
    'the app may look into the queue',
    'create table naober_queue.job2 (id int); grant usage on schema naober_queue to naober_app',
    'naober_queue: open to naober_app',
  ],
];

describe('the guard over privacy notices that', () => {
  let store: TestStore;
  let space: Space;
  const said = new Map<string, string[]>();
  beforeAll(async () => {
    store = await openTestStore(engines.at(-1));
    space = await prepareSpace(store);
    await store.close();
    await asAdministrator(store.place, async (run) => {
      for (const [what, breaking] of mistakes) {
        await run(`begin; ${breaking}`);
        said.set(what, await complaints(run));
        await run('rollback');
      }
    });
    store = await again(store);
  });
  afterAll(() => store.remove());

  for (const { what, table, breaking, mending, noticed } of breaks) {
    it(what, async () => {
      await change(breaking);
      const wrong = await wrongCells(store, space, [table]);
      await change(mending);
      expect(wrong.join('\n')).toContain(noticed);
    });
  }

  it.each(mistakes)('%s', (what, _breaking, noticed) => {
    expect(said.get(what)).toContain(noticed);
  });

  it('nothing is wrong once all is mended', async () => {
    store = await again(store);
    expect(await wrongCells(store, space)).toEqual([]);
  });

  const change = async (words: string) => {
    await store.close();
    await asAdministrator(store.place, (run) => run(words));
    store = await again(store);
  };
});
