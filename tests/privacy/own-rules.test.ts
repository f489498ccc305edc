import { afterAll, beforeAll, expect, test } from 'vitest';
import { clearedHere } from '../../src/database/erase/clear-old.ts';
import { ownRules } from '../../src/database/own-rules.ts';
import { retention } from '../../src/domain/retention.ts';
import { asAdministrator } from '../support/administrator.ts';
import { freshPlace, removePlace } from '../support/store.ts';

let place: Awaited<ReturnType<typeof freshPlace>>;
beforeAll(async () => {
  place = await freshPlace('embedded');
});
afterAll(() => removePlace(place));

test('every table has a rule on what of it goes along, and every column left out is there, with a reason', async () => {
  const columns = await asAdministrator(place, (run) =>
    run(
      `select table_name as table, column_name as column, data_type as type from information_schema.columns where table_schema = 'public'`,
    ),
  );
  const tables = new Set(columns.map(({ table }) => String(table)));
  expect([...tables].filter((table) => ownRules[table] === undefined)).toEqual([]);
  expect(Object.keys(ownRules).filter((table) => !tables.has(table))).toEqual([]);
  const named = new Set(columns.map(({ table, column }) => `${String(table)}.${String(column)}`));
  for (const [table, { leftOut = {}, not, back }] of Object.entries(ownRules)) {
    for (const [column, why] of Object.entries(leftOut)) {
      expect(named, `${table}.${column}`).toContain(`${table}.${column}`);
      expect(why.length, `${table}.${column}`).toBeGreaterThan(10);
    }
    for (const why of [not, typeof back === 'string' ? undefined : back.not])
      if (why !== undefined) expect(why.length, table).toBeGreaterThan(10);
  }
  const inBytes = columns.filter(({ type, table }) => type === 'bytea' && ownRules[String(table)]?.not === undefined);
  for (const { table, column } of inBytes) expect(ownRules[String(table)]?.leftOut, String(table)).toHaveProperty(String(column));
});

test('what jobs may clear is as long ago as the list says, of every kind', async () => {
  const policies = await asAdministrator(place, (run) =>
    run(`select tablename as table, qual from pg_policies where cmd = 'DELETE' and roles = '{naober_jobs}'`),
  );
  for (const { kind, table, days } of retention) {
    if (kind === 'import-draft' || kind === 'export-file') continue;
    const said = policies.filter((policy) => policy['table'] === table).map(({ qual }) => String(qual));
    expect(
      said.some((words) => words.includes(`'${days} days'`)),
      kind,
    ).toBe(true);
  }
  const elsewhere = ['import-draft', 'photo', 'moment'];
  expect([...clearedHere, ...elsewhere].sort()).toEqual(retention.map(({ kind }) => kind).sort());
});
