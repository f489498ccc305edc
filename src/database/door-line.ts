import { AbortedTransactionError, type CompiledQuery, type DatabaseConnection, type QueryResult } from 'kysely';
import type { PoolClient } from 'pg';
import { prepareValue } from 'pg/lib/utils.js';
import { type Answered, Batch, type Question } from './batch.ts';
import { nameOfStatement } from './statement-names.ts';

/** A statement of the door's own: always the same words, so always under a name. */
export type Words = { readonly text: string; readonly values: readonly string[]; readonly name: string };

const commit: Words = { text: 'commit', values: [], name: 'commit' };
const nothing = { text: '', values: [], name: null };
const changes = ['INSERT', 'UPDATE', 'DELETE'];
/** Another program changed the tables under a prepared statement, or took it away: this connection's statements are too old to go on with. */
const worn = ['0A000', '26000', '42P05'];

/** Only such a text goes by itself: it may be several statements, which cannot be prepared. */
const isSeveral = (text: string, values: readonly unknown[]) => values.length === 0 && text.includes(';');

/**
 * One transaction on one connection. What is asked at the same moment goes over in one message: its beginning with the first statements, its
 * end with the last ones when that was said (`endWithNext`). Nothing of a message is done after a part of it that failed, so no statement is
 * ever done outside the transaction and its role.
 */
export class DoorLine implements DatabaseConnection {
  readonly #client: PoolClient;
  readonly #begin: readonly Words[];
  #waiting: Question[] = [];
  #begun = false;
  #stands: 'open' | 'ends-with-next' | 'end-sent' | 'over' = 'open';
  #end: Promise<Answered> | null = null;
  #settled = true;
  #worn = false;

  constructor(client: PoolClient, begin: readonly Words[]) {
    this.#client = client;
    this.#begin = begin;
  }

  async executeQuery<R>({ sql: text, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    try {
      if (isSeveral(text, parameters)) return await this.#alone(text);
      return resultOf(await this.#ask({ text, values: parameters.map(prepareValue), name: nameOfStatement(text) }));
    } catch (error) {
      if (error instanceof Error) Error.captureStackTrace(error);
      throw error;
    }
  }

  /** From now on nothing follows on what is asked next: the end of the transaction goes along with it. */
  endWithNext(): void {
    this.#stands = 'ends-with-next';
  }

  /** Keeps what was done. Throws when PostgreSQL threw it away, as an earlier statement failed and the work went on regardless. */
  async commit(): Promise<void> {
    if (this.#stands === 'ends-with-next') this.#stands = 'open';
    if (this.#begun || this.#waiting.length > 0) {
      const { command } = await (this.#end ?? this.#ask(commit));
      this.#settled = true;
      if (command === 'ROLLBACK') throw new AbortedTransactionError();
    }
    this.#stands = 'over';
  }

  /** Throws away what was done, also what was not sent yet. A connection of which that is unsure is not used again. */
  async rollback(): Promise<void> {
    const unsent = this.#waiting;
    this.#waiting = [];
    this.#stands = 'over';
    for (const { fail } of unsent) fail(new Error('The transaction is rolled back already.'));
    if (this.#settled) return;
    const ended = (await this.#end?.catch(() => null)) ?? (await this.#client.query('rollback').catch(() => null));
    this.#settled = ended !== null;
  }

  /** Gives the connection back, or does away with it. */
  release(): void {
    this.#client.release(this.#worn || !this.#settled);
  }

  streamQuery(): AsyncIterableIterator<never> {
    throw new Error('Streaming is not used; read in pages.');
  }

  #ask(question: Pick<Question, 'text' | 'values' | 'name'>): Promise<Answered> {
    if (this.#stands === 'over') throw new Error('The transaction is already committed or rolled back.');
    if (this.#stands === 'end-sent') throw new Error('Asked too late: the end went along with what was asked before.');
    if (this.#waiting.length === 0) process.nextTick(() => this.#send());
    return new Promise((answer, fail) => {
      this.#waiting.push({ ...question, answer, fail });
    });
  }

  /** Runs when all that can be asked without waiting for an answer was asked. */
  #send(): void {
    if (this.#waiting.length === 0) return;
    const shut = () => {
      this.#stands = 'over';
    };
    const begin = this.#begun ? [] : this.#begin.map((words) => ({ ...words, answer: () => undefined, fail: shut }));
    const questions: Question[] = [...begin, ...this.#waiting];
    if (this.#stands === 'ends-with-next') {
      this.#stands = 'end-sent';
      this.#end = new Promise((answer, fail) => questions.push({ ...commit, answer, fail }));
      this.#end.catch(() => undefined);
    }
    this.#waiting = [];
    this.#begun = true;
    this.#settled = false;
    const batch = new Batch(questions, (error) => this.#note(error));
    this.#client.query(batch);
  }

  #note(error: unknown): void {
    if (error instanceof Error && 'code' in error && worn.includes(String(error.code))) this.#worn = true;
  }

  async #alone<R>(text: string): Promise<QueryResult<R>> {
    if (this.#stands !== 'open') throw new Error('Several statements in one text go by themselves.');
    await this.#ask(nothing);
    const { rows, command, rowCount } = await this.#client.query(text);
    return resultOf({ rows: rows ?? [], command, count: rowCount });
  }
}

/** The rows are what the asker says they are. */
const areThose = <R>(rows: readonly unknown[]): rows is R[] => Array.isArray(rows);

function resultOf<R>({ command, count, rows }: Answered): QueryResult<R> {
  const those = areThose<R>(rows) ? rows : [];
  return changes.includes(command) ? { rows: those, numAffectedRows: BigInt(count ?? 0) } : { rows: those };
}
