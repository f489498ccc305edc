import { AbortedTransactionError, type CompiledQuery, type DatabaseConnection, type QueryResult } from 'kysely';
import type { PoolClient } from 'pg';
import { type Answered, Batch, type Question } from './batch.ts';
import { isWornOut, mayBeSeveral, resultOf, type Statement, seenHere, statementOf } from './statement.ts';

const commit: Statement = { text: 'commit', values: [], name: 'commit' };
const nothing: Statement = { text: '', values: [], name: null };

/**
 * One transaction on one connection. What is asked at the same moment goes over in one message: its beginning with the first statements, its
 * end with the last ones when that was said (`endWithNext`). Nothing of a message is done after a part of it that failed, so no statement is
 * ever done outside the transaction and its role.
 */
export class DoorLine implements DatabaseConnection {
  readonly #client: PoolClient;
  readonly #begin: readonly Statement[];
  #waiting: Question[] = [];
  #begun = false;
  #awaits = false;
  #stands: 'open' | 'ends-with-next' | 'end-sent' | 'over' = 'open';
  #end: Promise<Answered> | null = null;
  #settled = true;
  #worn = false;

  constructor(client: PoolClient, begin: readonly Statement[]) {
    this.#client = client;
    this.#begin = begin;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    try {
      return mayBeSeveral(query) ? await this.#alone(query.sql) : resultOf(await this.#ask(statementOf(query)));
    } catch (error) {
      throw seenHere(error);
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
    for (const { fail } of unsent) fail(new Error('The transaction is already rolled back.'));
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

  #ask(statement: Statement): Promise<Answered> {
    if (this.#stands === 'over') throw new Error('The transaction is already committed or rolled back.');
    if (this.#stands === 'end-sent') throw new Error('Asked too late: the end went along with what was asked before.');
    if (this.#waiting.length === 0) process.nextTick(() => this.#send());
    return new Promise((answer, fail) => {
      this.#waiting.push({ ...statement, answer, fail });
    });
  }

  /** Runs when all that can be asked without waiting for an answer was asked; what is asked while an answer is awaited goes after it. */
  #send(): void {
    if (this.#waiting.length === 0 || this.#awaits) return;
    const shut = () => {
      this.#stands = 'over';
    };
    const begin = this.#begun ? [] : this.#begin.map((one) => ({ ...one, answer: () => undefined, fail: shut }));
    const questions: Question[] = [...begin, ...this.#waiting];
    if (this.#stands === 'ends-with-next') {
      this.#stands = 'end-sent';
      this.#end = new Promise((answer, fail) => questions.push({ ...commit, answer, fail }));
      this.#end.catch(() => undefined);
    }
    this.#waiting = [];
    this.#begun = true;
    this.#settled = false;
    this.#awaits = true;
    const ended = (error: unknown) => {
      this.#awaits = false;
      this.#worn ||= isWornOut(error);
      process.nextTick(() => this.#send());
    };
    this.#client.query(new Batch(questions, ended));
  }

  async #alone<R>(text: string): Promise<QueryResult<R>> {
    if (this.#stands !== 'open') throw new Error('The transaction is already committed or rolled back.');
    await this.#ask(nothing);
    const { rows, command, rowCount } = await this.#client.query(text);
    return resultOf({ rows: rows ?? [], command, count: rowCount });
  }
}
