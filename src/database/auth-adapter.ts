import { type CustomAdapter, createAdapterFactory } from 'better-auth/adapters';
import { type RawBuilder, sql } from 'kysely';
import { authTable, keptValue } from './auth-tables.ts';
import type { Store } from './store.ts';

type Where = {
  readonly field: string;
  readonly value: unknown;
  readonly operator?: string | undefined;
  readonly connector?: string | undefined;
};

const comparisons: Readonly<Record<string, string>> = { eq: '=', ne: '<>', lt: '<', lte: '<=', gt: '>', gte: '>=' };

function column(model: string, field: string): RawBuilder<unknown> {
  const name = authTable(model).columns[field];
  if (name === undefined) throw new Error(`There is no ${field} of ${model}.`);
  return sql.ref(name);
}

/** Conditions that all hold. Throws on what the sign-in never asks: an "or", a pattern. */
function condition(model: string, where: readonly Where[] = []): RawBuilder<unknown> {
  const parts = where.map(({ field, value, operator, connector }) => {
    const comparison = comparisons[operator ?? 'eq'];
    if (comparison === undefined || connector === 'OR') throw new Error(`Signing in asks nothing by ${connector} ${operator}.`);
    return sql`${column(model, field)} ${sql.raw(comparison)} ${keptValue(field, value)}`;
  });
  return parts.length === 0 ? sql`true` : sql.join(parts, sql` and `);
}

/** Every field that may be read; the hash of a cookie stays where it is. */
const fields = (model: string) =>
  sql.join(
    Object.entries(authTable(model).columns)
      .filter(([field]) => field !== 'token')
      .map(([field, name]) => sql`${sql.ref(name)} as ${sql.ref(field)}`),
  );

/** What is given, as columns and values; what has no column is left out. */
const known = (model: string, given: object) =>
  Object.entries(given).flatMap(([field, value]) => {
    const name = authTable(model).columns[field];
    return name === undefined ? [] : [{ name: sql.ref(name), value: keptValue(field, value) }];
  });

/** better-auth on our own store: every statement goes through the one door, as the role that signs in. */
function adapterOn(store: Store): CustomAdapter {
  const run = <T>(text: RawBuilder<T>) => store.as('naober_sign_in', null, (db) => text.execute(db));
  const from = (model: string) => sql.table(authTable(model).table);
  const changed = async (model: string, where: readonly Where[], given: object) => {
    const sets = known(model, given).map(({ name, value }) => sql`${name} = ${value}`);
    const { numAffectedRows } = await run(sql`update ${from(model)} set ${sql.join(sets)} where ${condition(model, where)}`);
    return Number(numAffectedRows ?? 0n);
  };
  const removed = async (model: string, where: readonly Where[]) =>
    Number((await run(sql`delete from ${from(model)} where ${condition(model, where)}`)).numAffectedRows ?? 0n);
  const found = async <T>(model: string, where: readonly Where[] | undefined, rest: RawBuilder<unknown>) =>
    (await run(sql<T>`select ${fields(model)} from ${from(model)} where ${condition(model, where)} ${rest}`)).rows;
  return {
    create: async ({ model, data }) => {
      const columns = known(model, data);
      const [names, values] = [sql.join(columns.map(({ name }) => name)), sql.join(columns.map(({ value }) => sql`${value}`))];
      await run(sql`insert into ${from(model)} (${names}) values (${values})`);
      return data;
    },
    findOne: async <T>({ model, where }: { model: string; where: readonly Where[] }) =>
      (await found<T>(model, where, sql`limit 1`))[0] ?? null,
    findMany: async <T>(asked: {
      model: string;
      where?: readonly Where[] | undefined;
      limit: number;
      sortBy?: { field: string; direction: 'asc' | 'desc' } | undefined;
    }) => {
      const { model, where, limit, sortBy } = asked;
      const order = sortBy === undefined ? sql`` : sql`order by ${column(model, sortBy.field)} ${sql.raw(sortBy.direction)}`;
      return found<T>(model, where, sql`${order} limit ${limit}`);
    },
    update: async <T>({ model, where, update }: { model: string; where: readonly Where[]; update: T }) => {
      await changed(model, where, Object(update));
      return (await found<T>(model, where, sql`limit 1`))[0] ?? null;
    },
    updateMany: ({ model, where, update }) => changed(model, where, update),
    delete: async ({ model, where }) => {
      await removed(model, where);
    },
    deleteMany: ({ model, where }) => removed(model, where),
    consumeOne: async <T>({ model, where }: { model: string; where: readonly Where[] }) =>
      (await run(sql<T>`delete from ${from(model)} where ${condition(model, where)} returning ${fields(model)}`)).rows[0] ?? null,
    count: async ({ model, where }) =>
      Number(
        (await run(sql<{ n: string }>`select count(*) as n from ${from(model)} where ${condition(model, where)}`)).rows[0]?.n,
      ),
  };
}

/** What better-auth is given as its database. */
export const authDatabaseOn = (store: Store) =>
  createAdapterFactory({
    config: { adapterId: 'naober', supportsNumericIds: false, supportsUUIDs: true, transaction: false },
    adapter: () => adapterOn(store),
  });
