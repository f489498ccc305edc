import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import { type Answered, Batch, type Question } from './batch.ts';
import { isWornOut, mayBeSeveral, resultOf, type Statement, seenHere, statementOf } from './statement.ts';

/** A visit of which everything is known, on its way. `ended` hears of it as the visit does. */
export type Traveller = { readonly questions: readonly Question[]; readonly ended: (error: unknown) => void };

/**
 * One transaction of which everything is asked at the same moment: it goes over whole, in one message, and is one transaction because it is.
 * When a part fails nothing of it happened.
 */
export class AtOnceLine implements DatabaseConnection {
  readonly #begin: readonly Statement[];
  readonly #travel: (traveller: Traveller) => void;
  #waiting: Question[] = [];
  #stands: 'open' | 'sent' | 'over' = 'open';
  #end: Promise<void> = Promise.resolve();

  constructor(begin: readonly Statement[], travel: (traveller: Traveller) => void) {
    this.#begin = begin;
    this.#travel = travel;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    try {
      if (mayBeSeveral(query)) throw new Error('Several statements in one text go by themselves.');
      return resultOf(await this.#ask(statementOf(query)));
    } catch (error) {
      throw seenHere(error);
    }
  }

  /** Resolves when all of it is done and kept; throws when it is not. */
  kept(): Promise<void> {
    return this.#end;
  }

  /** What was not sent yet is not sent any more. */
  drop(): void {
    const unsent = this.#waiting;
    this.#waiting = [];
    this.#stands = 'over';
    for (const { fail } of unsent) fail(new Error('The transaction is already rolled back.'));
  }

  streamQuery(): AsyncIterableIterator<never> {
    throw new Error('Streaming is not used; read in pages.');
  }

  #ask(statement: Statement): Promise<Answered> {
    if (this.#stands === 'over') throw new Error('The transaction is already committed or rolled back.');
    if (this.#stands === 'sent') throw new Error('Asked too late: the end went along with what was asked before.');
    if (this.#waiting.length === 0) process.nextTick(() => this.#send());
    return new Promise((answer, fail) => {
      this.#waiting.push({ ...statement, answer, fail });
    });
  }

  #send(): void {
    if (this.#waiting.length === 0) return;
    const silent = { answer: () => undefined, fail: () => undefined };
    const questions = [...this.#begin.map((one) => ({ ...one, ...silent })), ...this.#waiting];
    this.#waiting = [];
    this.#stands = 'sent';
    this.#end = new Promise((kept, fail) => {
      this.#travel({ questions, ended: (error) => (error === null ? kept() : fail(error)) });
    });
    this.#end.catch(() => undefined);
  }
}

/**
 * Lets those who travel at the same moment, and those who wait for a connection meanwhile, share a message: `most` of them at a time, each a
 * transaction of its own with its own role and viewer.
 */
export function sharedMessages(pool: Pool, most: number): (traveller: Traveller) => void {
  let waiting: Traveller[] = [];
  let called = 0;
  const leave = () =>
    pool.connect((error, client) => {
      called -= 1;
      const those = waiting.slice(0, most);
      waiting = waiting.slice(most);
      if (client !== undefined) send(client, those);
      else for (const one of those) fail(one, error);
    });
  return (traveller) => {
    waiting.push(traveller);
    if (waiting.length <= called * most) return;
    called += 1;
    setImmediate(leave);
  };
}

function fail({ questions, ended }: Traveller, error: unknown): void {
  ended(error);
  for (const question of questions) question.fail(error);
}

/**
 * All in one message, in which each is told to `pg` when it is their turn to be answered. The connection is given back with the last answer,
 * before anybody does something with theirs.
 */
function send(client: PoolClient, those: readonly Traveller[]): void {
  let worn = false;
  const batches = those.map(
    ({ questions, ended }, at) =>
      new Batch(questions, (error) => {
        worn ||= isWornOut(error);
        ended(error);
        listen(at + 1);
      }),
  );
  const listen = (at: number) => {
    const batch = batches[at];
    if (batch === undefined) client.release(worn);
    else client.query(batch);
  };
  batches[0]?.takeAlong(batches.slice(1));
  listen(0);
}
