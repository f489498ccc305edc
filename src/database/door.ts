import { AsyncLocalStorage } from 'node:async_hooks';
import {
  DefaultQueryExecutor,
  type Dialect,
  DummyDriver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  Transaction,
} from 'kysely';
import type { Pool } from 'pg';
import { DoorLine, type Words } from './door-line.ts';
import { inPlainWords } from './plain-errors.ts';
import { type Role, roles } from './roles.ts';
import type { Database } from './schema.ts';

/** What work inside the door gets: the tables, in one transaction. */
export type Db = Transaction<Database>;

/** What a visit needs besides its work. */
export type VisitOptions = {
  /** The moment the rules on grants reckon with; without it the clock of the store. */
  readonly at?: Date;
  /** Written in the same transaction as the work, and last: that somebody looked. When it can't be written, the work did not happen either. */
  readonly after?: (db: Db) => Promise<void>;
  /** True where somebody may look on while nothing can be written down (an owner, while the disk is full): `after` is then left out. */
  readonly lenient?: boolean;
  /**
   * True for work that asks everything at once, so that nothing it asks depends on an answer: it then goes over in one message with the
   * beginning, `after` and the end. Whoever asks something later all the same is refused; what was done by then is kept.
   */
  readonly atOnce?: boolean;
};

/** The only way to the tables: a transaction with a role and a viewer, both gone when it ends. */
export type Door = {
  as<T>(role: Role, viewer: string | null, work: (db: Db) => Promise<T>, options?: VisitOptions): Promise<T>;
};

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Opens the door on a pool. `mayWrite` is asked before each transaction; when it says no, the transaction is read only and a change is
 * refused as StoreIsFull. A visit inside a visit throws at once: on one connection it would wait for itself for ever.
 */
export function doorOn(pool: Pool, mayWrite: () => Promise<boolean>): Door {
  const visits = new AsyncLocalStorage<{ open: boolean }>();
  return {
    async as(role, viewer, work, { at, after, lenient = false, atOnce = false } = {}) {
      if (visits.getStore()?.open) throw new Error('The store was entered from inside a transaction. Pass on the db you have.');
      const writable = await mayWrite();
      const begin = beginWords(role, viewer, writable, at);
      const visit = { open: true };
      try {
        const last = after !== undefined && (writable || !lenient) ? after : null;
        return await visits.run(visit, async () => onLine(new DoorLine(await pool.connect(), begin), { work, last, atOnce }));
      } catch (error) {
        throw inPlainWords(error, !writable);
      } finally {
        visit.open = false;
      }
    },
  };
}

type Visit<T> = {
  readonly work: (db: Db) => Promise<T>;
  readonly last: ((db: Db) => Promise<void>) | null;
  readonly atOnce: boolean;
};

/** The work, then what is written last, in one transaction that is kept or thrown away as a whole. */
async function onLine<T>(line: DoorLine, { work, last, atOnce }: Visit<T>): Promise<T> {
  const db = tablesOn(line);
  try {
    if (atOnce) line.endWithNext();
    const doing = work(db);
    const [done] = atOnce ? await Promise.all([doing, last?.(db)]) : [await doing];
    if (!atOnce && last !== null) {
      line.endWithNext();
      await last(db);
    }
    await line.commit();
    return done;
  } catch (error) {
    await line.rollback();
    throw error;
  } finally {
    line.release();
  }
}

const dialect: Dialect = {
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => new DummyDriver(),
  createIntrospector: (db) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
};
const [adapter, compiler, driver] = [dialect.createAdapter(), dialect.createQueryCompiler(), dialect.createDriver()];

/** Kysely on one line: what is asked at once is not made to wait for each other. */
function tablesOn(line: DoorLine): Db {
  const executor = new DefaultQueryExecutor(compiler, adapter, { provideConnection: (ask) => ask(line) });
  return new Transaction<Database>({ config: { dialect }, dialect, driver, executor });
}

const asRole = `select set_config('role', $1, true), set_config('app.viewer', $2, true)`;
const asRoleAt = `${asRole}, set_config('app.now', $3, true)`;

/** Begin, role and viewer, for one message. The keeper sees one moment, so that a backup is of one piece. */
function beginWords(role: Role, viewer: string | null, writable: boolean, at: Date | undefined): readonly Words[] {
  if (!roles.includes(role)) throw new Error(`There is no role ${role}.`);
  if (viewer !== null && !uuid.test(viewer)) throw new Error('A viewer is a uuid.');
  const begin = `begin${role === 'naober_keeper' ? ' isolation level repeatable read' : ''}${writable ? '' : ' read only'}`;
  const who = [role, viewer ?? ''];
  return [
    { text: begin, values: [], name: begin },
    at === undefined
      ? { text: asRole, values: who, name: 'as' }
      : { text: asRoleAt, values: [...who, at.toISOString()], name: 'as-at' },
  ];
}
