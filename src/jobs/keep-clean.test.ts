import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { asAdministrator } from '../../tests/support/administrator.ts';
import { aroundNow } from '../../tests/support/circle.ts';
import { fillSpace } from '../../tests/support/full-space.ts';
import { again, onEveryEngine, type TestStore } from '../../tests/support/store.ts';
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
  grant: (days) =>
    `update space_grant set from_at = now() - interval '${days + 9} days', until_at = now() - interval '${days} days'`,
  'sleeping-grant': (days) =>
    `update sleeping_grant set created_at = now() - interval '${days + 9} days', until_at = now() - interval '${days} days'`,
  participant: (days) => `update participant set left_at = now() - interval '${days} days'`,
  erasure: (days) => `update erasure set at = now() - interval '${days} days'`,
};

type Run = Parameters<Parameters<typeof asAdministrator>[1]>[0];

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
    await store.close();
    const tables = [...new Set(retention.map(({ table }) => table))];
    const done = await asAdministrator(store.place, async (run) => {
      for (const table of tables) await run(`alter table "${table}" no force row level security`);
      const answer = await work(run);
      for (const table of tables) await run(`alter table "${table}" force row level security`);
      return answer;
    });
    store = await again(store);
    return done;
  };
  const all = (mine: boolean) => Object.fromEntries(Object.keys(aged).map((kind) => [kind, { mine, other: true }]));

  it('is still there a day before its time', async () => {
    expect(await leftAfter(-1)).toEqual(all(true));
  });

  it('is gone after its time, of every kind, and nothing of anybody else goes', async () => {
    expect(await leftAfter(2)).toEqual(all(false));
  });
});
