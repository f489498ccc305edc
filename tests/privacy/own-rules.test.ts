import { afterAll, beforeAll, expect, test } from 'vitest';
import { clearedHere } from '../../src/database/erase/clear-old.ts';
import { ownRules } from '../../src/database/own-rules.ts';
import { keptUntil, retention } from '../../src/domain/retention.ts';
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

test('of every table it is said how long what stands in it is kept, once', async () => {
  const tables = await asAdministrator(place, (run) =>
    run(`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`),
  );
  const listed = retention.flatMap((rule) => [rule.table, ...('also' in rule ? rule.also : [])]);
  const said = [...new Set(listed), ...Object.keys(keptUntil)];
  expect(said.sort()).toEqual(tables.map(({ name }) => String(name)));
});

test('what jobs may clear is as long ago as the list says, of every kind', async () => {
  const policies = await asAdministrator(place, (run) =>
    run(`select tablename as table, qual from pg_policies where cmd = 'DELETE' and roles = '{naober_jobs}'`),
  );
  const byItsOwnEnd = ['import-draft', 'export-file'];
  for (const rule of retention.filter(({ kind }) => !byItsOwnEnd.includes(kind))) {
    const said = policies.filter((policy) => policy['table'] === rule.table).map(({ qual }) => String(qual));
    const words = rule.days === 1 ? '1 day' : `${rule.days} days`;
    expect(
      said.some((one) => one.includes(`'${words}'`)),
      rule.kind,
    ).toBe(true);
  }
  const elsewhere = ['passing', 'import-draft', 'photo', 'moment', 'plan', 'own-view'];
  expect([...clearedHere, ...elsewhere].sort()).toEqual(retention.map(({ kind }) => kind).sort());
});
