import {
  AbortedTransactionError,
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type { Pool, PoolClient, QueryConfig } from 'pg';

/** How many different statements are kept prepared; lists of every length would otherwise fill an engine's memory. */
const mostNames = 300;
/** How many statements that came once are remembered. */
const mostRemembered = 1_000;

/** Kysely on a pool of `pg`, where every transaction begins with the words `begin` gives for the work that is running. */
export function doorDialect(pool: Pool, begin: () => string): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DoorDriver(pool, begin),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

class DoorDriver implements Driver {
  readonly #pool: Pool;
  readonly #begin: () => string;
  constructor(pool: Pool, begin: () => string) {
    this.#pool = pool;
    this.#begin = begin;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DoorConnection> {
    return new DoorConnection(await this.#pool.connect());
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(this.#begin()));
  }

  async commitTransaction(connection: DoorConnection): Promise<void> {
    // PostgreSQL answers COMMIT with ROLLBACK when an earlier statement failed and the work went on regardless.
    if ((await connection.end('commit')) === 'ROLLBACK') throw new AbortedTransactionError();
  }

  async rollbackTransaction(connection: DoorConnection): Promise<void> {
    await connection.end('rollback');
  }

  async savepoint(connection: DatabaseConnection, name: string): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(`savepoint "${name}"`));
  }

  async rollbackToSavepoint(connection: DatabaseConnection, name: string): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(`rollback to savepoint "${name}"`));
  }

  async releaseSavepoint(connection: DatabaseConnection, name: string): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(`release savepoint "${name}"`));
  }

  async releaseConnection(connection: DoorConnection): Promise<void> {
    connection.release();
  }

  async destroy(): Promise<void> {}
}

/** One visit to a connection. */
class DoorConnection implements DatabaseConnection {
  readonly #client: PoolClient;
  #settled = true;
  #worn = false;
  constructor(client: PoolClient) {
    this.#client = client;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    this.#settled = false;
    const answer = await this.#client.query(asAsked(query)).catch((error: unknown) => this.#note(error));
    const changed = answer.command === 'INSERT' || answer.command === 'UPDATE' || answer.command === 'DELETE';
    return changed ? { rows: answer.rows ?? [], numAffectedRows: BigInt(answer.rowCount ?? 0) } : { rows: answer.rows ?? [] };
  }

  /** 0A000: another program changed the tables under a prepared statement. This connection's statements are then too old to go on with. */
  #note(error: unknown): never {
    if (error instanceof Error && 'code' in error && error.code === '0A000') this.#worn = true;
    throw error;
  }

  /** Ends the transaction; the answer is what PostgreSQL made of it. A connection whose end is unsure is not used again. */
  async end(how: 'commit' | 'rollback'): Promise<string> {
    const { command } = await this.#client.query(how);
    this.#settled = true;
    return command;
  }

  release(): void {
    this.#client.release(this.#worn || !this.#settled);
  }

  streamQuery(): AsyncIterableIterator<never> {
    throw new Error('Streaming is not used; read in pages.');
  }
}

const names = new Map<string, string>();
let once = new Set<string>();

/** A single statement on rows. Others (several in one text, settings, definitions) cannot be prepared. */
const preparable = /^[\s(]*(select|insert|update|delete|with)\b[^;]*$/i;

/** Such a statement gets a name when it comes back, while there are names left, so that an engine reads and plans it once per connection. */
function asAsked(query: CompiledQuery): QueryConfig {
  const asked = query.parameters.length === 0 ? { text: query.sql } : { text: query.sql, values: [...query.parameters] };
  const known = names.get(query.sql);
  if (known !== undefined) return { ...asked, name: known };
  if (names.size >= mostNames || !preparable.test(query.sql) || !cameBack(query.sql)) return asked;
  const name = `s${names.size}`;
  names.set(query.sql, name);
  return { ...asked, name };
}

/** Whether this statement was asked before; what came once long ago is forgotten. */
function cameBack(statement: string): boolean {
  if (once.delete(statement)) return true;
  if (once.size >= mostRemembered) once = new Set();
  once.add(statement);
  return false;
}
