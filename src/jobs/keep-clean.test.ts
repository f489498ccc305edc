import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { whileOpen } from '../../tests/support/administrator.ts';
import { aroundNow } from '../../tests/support/circle.ts';
import { fillSpace } from '../../tests/support/full-space.ts';
import { onEveryEngine, type TestStore } from '../../tests/support/store.ts';
import { type RetentionKind, retention } from '../domain/retention.ts';
import { keepClean } from './keep-clean.ts';

/** How a row of each kind is made so many days over, counted from its own moment. What needs no row of its own is not here. */
const aged: Partial<Record<RetentionKind, (days: number) => string>> = {
  'export-file': (days) =>
    `update export_file set asked_at = now() - interval '${days} days', expires_at = now() - interval '${days} days' + interval '7 days'`,
  invitation: (days) =>
    `update invitation set created_at = now() - interval '${days + 5} days', expires_at = now() - interval '${days} days'`,
  'helper-link': (days) => `update helper_link set revoked_at = now() - interval '${days} days'`,
  act: (days) => `update act set at = now() - interval '${days} days'`,
  'removed-person': (days) => `update alter set removed_at = now() - interval '${days} days'`,
  agreement: (days) =>
    `update agreement set from_on = (now() - interval '${days + 9} days')::date, until_on = (now() - interval '${days} days')::date`,
  ask: (days) =>
    `update ask set starts_on = (now() - interval '${days + 9} days')::date, until_on = (now() - interval '${days} days')::date`,
  'ask-link': (days) =>
    `update ask_link set created_at = now() - interval '${days + 9} days', expires_at = now() - interval '${days} days'`,
  grant: (days) =>
    `update space_grant set from_at = now() - interval '${days + 9} days', until_at = now() - interval '${days} days'`,
  'sleeping-grant': (days) =>
    `update sleeping_grant set created_at = now() - interval '${days + 9} days', until_at = now() - interval '${days} days'`,
  participant: (days) => `update participant set left_at = now() - interval '${days} days'`,
  'contact-way': (days) =>
    `with left_here as (update participant set left_at = now() - interval '${days} days' where owner_id = $1) update contact_way set said_by = said_by`,
  'access-request': (days) =>
    `update access_request set created_at = now() - interval '${days} days', answer = 'given', answered_at = now() - interval '${days} days'`,
  'access-request-open': (days) => `update access_request set created_at = now() - interval '${days} days'`,
  suggestion: (days) => `update suggestion set made_at = now() - interval '${days} days'`,
  objection: (days) => `update objection set settled_at = now() - interval '${days} days', settled_by = owner_id`,
  'after-me': (days) => `update after_me set ended_at = now() - interval '${days} days'`,
  'death-report': (days) => `update death_report set taken_back_at = now() - interval '${days} days'`,
  mandate: (days) => `update mandate set ended_at = now() - interval '${days} days'`,
  trajectory: (days) =>
    `update trajectory set from_on = current_date - ${days + 300}, until_on = current_date - ${days + 10}, closed_on = current_date - ${days}, closed_why = 'done'`,
  plan: (days) => `update plan_goal set removed_at = now() - interval '${days} days'`,
  'own-view': (days) => `update own_view_mark set removed_at = now() - interval '${days} days'`,
  photo: (days) => `update photo set let_go_at = now() - interval '${days} days'`,
  moment: (days) => `update snapshot set removed_at = now() - interval '${days} days'`,
  'import-draft': (days) =>
    `update import_draft set created_at = now() - interval '${days} days', expires_at = now() - interval '${days - 1} days'`,
  erasure: (days) => `update erasure set at = now() - interval '${days} days'`,
};

type Run = Parameters<Parameters<typeof whileOpen>[1]>[0];

onEveryEngine('what is over', (open) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.remove());

  /** Makes the rows of each kind, in a space of its own, so many days older or younger than its time; then clears, and answers where a row is left. */
  const leftAfter = async (offset: number) => {
    const other = randomUUID();
    await fillSpace(store, other);
    const spaces = new Map<(typeof retention)[number], string>();
    for (const rule of retention.filter(({ kind }) => aged[kind] !== undefined)) {
      spaces.set(rule, randomUUID());
      await fillSpace(store, spaces.get(rule) ?? '');
    }
    await onTables(async (run) => {
      for (const [{ kind, days }, mine] of spaces) await run(`${aged[kind]?.(days + offset)} where owner_id = $1`, [mine]);
    });
    await keepClean(store, aroundNow, null);
    return onTables(async (run) => {
      const left: Record<string, { mine: boolean; other: boolean }> = {};
      for (const [{ kind, table }, mine] of spaces) {
        const there = async (id: string) => (await run(`select 1 from "${table}" where owner_id = $1 limit 1`, [id])).length > 0;
        left[kind] = { mine: await there(mine), other: await there(other) };
      }
      return left;
    });
  };
  const onTables = async <T>(work: (run: Run) => Promise<T>): Promise<T> => {
    const tables = [
      ...new Set(['worker_end', ...retention.flatMap((rule) => [rule.table, ...('also' in rule ? rule.also : [])])]),
    ];
    return whileOpen(store, async (run) => {
      await run('begin');
      for (const table of tables) await run(`alter table "${table}" no force row level security`);
      const answer = await work(run);
      for (const table of tables) await run(`alter table "${table}" force row level security`);
      await run('commit');
      return answer;
    });
  };
  const all = (mine: boolean) => Object.fromEntries(Object.keys(aged).map((kind) => [kind, { mine, other: true }]));

  it('is still there a day before its time', async () => {
    expect(await leftAfter(-1)).toEqual(all(true));
  });

  it('is gone after its time, of every kind, and nothing of anybody else goes', async () => {
    expect(await leftAfter(2)).toEqual(all(false));
  });

  it('of who worked somewhere the name and the ways in go a year after the end; that they left stays, and keeps shut what they had', async () => {
    const ofWorkers = ['worker_card', 'worker_totp', 'worker_key', 'worker_recovery', 'worker_subject', 'worker', 'worker_end'];
    const ended = async (days: number) => {
      const owner = randomUUID();
      await fillSpace(store, owner);
      await onTables((run) =>
        run(
          `update worker_end set ended_at = now() - interval '${days} days' where worker_id in (select worker_id from access_request where owner_id = $1)`,
          [owner],
        ),
      );
      await keepClean(store, aroundNow, null);
      return onTables(async (run) => {
        const left: string[] = [];
        for (const table of ofWorkers) {
          const column = table === 'worker' ? 'id' : 'worker_id';
          const mine = `select 1 from ${table} where ${column} in (select worker_id from access_request where owner_id = $1)`;
          if ((await run(mine, [owner])).length > 0) left.push(table);
        }
        return left;
      });
    };
    expect(await ended(365)).toEqual(ofWorkers);
    expect(await ended(367)).toEqual(['worker', 'worker_end']);
  });

  it('browsers in which somebody took part, and links of workers, go when they are over', async () => {
    const [over, other] = [randomUUID(), randomUUID()];
    for (const owner of [over, other]) await fillSpace(store, owner);
    const workers = 'select worker_id from access_request where owner_id = $1';
    await onTables(async (run) => {
      await run(`update guest_session set expires_at = now() - interval '1 hour' where owner_id = $1`, [over]);
      await run(
        `update worker_link set created_at = now() - interval '40 days', expires_at = now() - interval '34 days' where worker_id in (${workers})`,
        [over],
      );
    });
    await keepClean(store, aroundNow, null);
    const count = (owner: string) =>
      onTables(async (run) => [
        (await run('select 1 from guest_session where owner_id = $1', [owner])).length,
        (await run(`select 1 from worker_link where worker_id in (${workers})`, [owner])).length,
      ]);
    expect([await count(over), await count(other)]).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });
});
