import { AsyncLocalStorage } from 'node:async_hooks';
import {
  type DatabaseConnection,
  DefaultQueryExecutor,
  type Dialect,
  DummyDriver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  Transaction,
} from 'kysely';
import type { Pool } from 'pg';
import { AtOnceLine, sharedMessages } from './at-once.ts';
import { DoorLine } from './door-line.ts';
import { inPlainWords } from './plain-errors.ts';
import { type Role, roles } from './roles.ts';
import type { Database } from './schema.ts';
import type { Statement } from './statement.ts';

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
 * refused as StoreIsFull. A visit inside a visit throws at once: on one connection it would wait for itself for ever. At most `together`
 * visits that ask everything at once share a message.
 */
export function doorOn(pool: Pool, mayWrite: () => Promise<boolean>, together: number): Door {
  const visits = new AsyncLocalStorage<{ open: boolean }>();
  const travel = sharedMessages(pool, together);
  return {
    async as(role, viewer, work, { at, after, lenient = false, atOnce = false } = {}) {
      if (visits.getStore()?.open) throw new Error('The store was entered from inside a transaction. Pass on the db you have.');
      const writable = await mayWrite();
      const who = { role, viewer, writable, at };
      const visit = { open: true };
      try {
        const last = after !== undefined && (writable || !lenient) ? after : null;
        const wholeAtOnce = atOnce && role !== 'naober_keeper';
        const begin = wholeAtOnce ? beginAtOnce(who) : beginInTurn(who);
        return await visits.run(visit, async () =>
          wholeAtOnce
            ? allAtOnce(new AtOnceLine(begin, travel), { work, last })
            : inTurn(new DoorLine(await pool.connect(), begin), { work, last }),
        );
      } catch (error) {
        throw inPlainWords(error, !writable);
      } finally {
        visit.open = false;
      }
    },
  };
}

type Visit<T> = { readonly work: (db: Db) => Promise<T>; readonly last: ((db: Db) => Promise<void>) | null };

/** The work, then what is written last, in one transaction that is kept or thrown away as a whole. */
async function inTurn<T>(line: DoorLine, { work, last }: Visit<T>): Promise<T> {
  try {
    const db = tablesOn(line);
    const done = await work(db);
    if (last !== null) {
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

/** The work and what is written last, together in one message. */
async function allAtOnce<T>(line: AtOnceLine, { work, last }: Visit<T>): Promise<T> {
  try {
    const db = tablesOn(line);
    const [done] = await Promise.all([work(db), last?.(db)]);
    await line.kept();
    return done;
  } catch (error) {
    line.drop();
    throw error;
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
function tablesOn(line: DatabaseConnection): Db {
  const executor = new DefaultQueryExecutor(compiler, adapter, { provideConnection: (ask) => ask(line) });
  return new Transaction<Database>({ config: { dialect }, dialect, driver, executor });
}

type Who = { readonly role: Role; readonly viewer: string | null; readonly writable: boolean; readonly at: Date | undefined };

let visitsSoFar = 0;

/** Role and viewer until the transaction ends. The answer says which visit it is for. */
function asWho({ role, viewer, at }: Who): Statement {
  if (!roles.includes(role)) throw new Error(`There is no role ${role}.`);
  if (viewer !== null && !uuid.test(viewer)) throw new Error('A viewer is a uuid.');
  visitsSoFar += 1;
  const visit = `${visitsSoFar}`;
  const text = `select set_config('role', $1, true), set_config('app.viewer', $2, true), $3::text as visit`;
  const values = [role, viewer ?? '', visit];
  return at === undefined
    ? { text, values, name: 'as', visit }
    : { text: `${text}, set_config('app.now', $4, true)`, values: [...values, at.toISOString()], name: 'as-at', visit };
}

/** The keeper sees one moment, so that a backup is of one piece. */
function beginInTurn(who: Who): readonly Statement[] {
  const text = `begin${who.role === 'naober_keeper' ? ' isolation level repeatable read' : ''}${who.writable ? '' : ' read only'}`;
  return [{ text, values: [], name: text }, asWho(who)];
}

const readOnly: Statement = { text: `select set_config('transaction_read_only', 'on', true)`, values: [], name: 'read-only' };

/** What goes over in one message is one transaction by itself. */
const beginAtOnce = (who: Who): readonly Statement[] => (who.writable ? [asWho(who)] : [readOnly, asWho(who)]);
