import { type Connection, DatabaseError, type FieldDef, type Submittable, types } from 'pg';

/** What the store answers to one question. `command` is its own word for what was done, such as INSERT. */
export type Answered = {
  readonly command: string;
  readonly count: number | null;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
};

/** One statement. With a name it is read and planned once for each connection, and kept there under it. */
export type Question = {
  readonly text: string;
  readonly values: readonly (string | Buffer | null)[];
  readonly name: string | null;
  /** What the first row must say in the column `visit`: the answer is for whoever asked, and for nobody else. */
  readonly visit?: string;
  readonly answer: (answered: Answered) => void;
  readonly fail: (error: unknown) => void;
};

type Column = { readonly name: string; readonly read: (text: string) => unknown };
type Columns = readonly Column[] | null;

/** What each connection keeps under a name: the columns it answers with, or null while it is not sure that it keeps it. */
const keptOn = new WeakMap<Connection, Map<string, Columns>>();

function keptBy(connection: Connection): Map<string, Columns> {
  const kept = keptOn.get(connection) ?? new Map<string, Columns>();
  keptOn.set(connection, kept);
  return kept;
}

/**
 * Several statements in one message there and one back. The store does them in order, and none of those after one that fails: not even
 * what would end the transaction. Without a begin among them they are one transaction together. Given to `query` of a client of `pg`, which
 * calls everything below.
 */
export class Batch implements Submittable {
  readonly #questions: readonly Question[];
  readonly #ended: (error: unknown) => void;
  /** Those that go along in the same message, each a transaction of its own; they are given to the same client, after this one. */
  #along: readonly Batch[] = [];
  #connection: Connection | null = null;
  #known: Columns[] = [];
  #at = 0;
  #over = false;
  #rows: Record<string, unknown>[] = [];
  #unread: { readonly error: unknown } | null = null;
  /** Called at the end, with what went wrong or null. A member, because `pg` puts the end of its own waiting around it. */
  callback = (error: unknown): void => {
    if (this.#over) return;
    this.#over = true;
    const open = this.#questions.slice(this.#at);
    this.#at = this.#questions.length;
    // What the store itself did not say leaves unsure which answers are still to come: nobody gets those.
    if (error !== null && !(error instanceof DatabaseError)) this.#connection?.stream.destroy();
    this.#ended(error);
    for (const { fail } of open) fail(error);
  };

  /** `ended` hears, before those who asked something that failed, that all is done (null) or what went wrong. */
  constructor(questions: readonly Question[], ended: (error: unknown) => void) {
    this.#questions = questions;
    this.#ended = ended;
  }

  takeAlong(others: readonly Batch[]): void {
    this.#along = others;
  }

  /** Everything is written in one go, because a message costs more than what is in it. */
  submit(connection: Connection): void {
    if (this.#connection !== null) return;
    connection.stream.cork();
    for (const one of [this, ...this.#along]) one.#writeOn(connection);
    connection.stream.uncork();
  }

  #writeOn(connection: Connection): void {
    this.#connection = connection;
    const kept = keptBy(connection);
    this.#known = this.#questions.map(({ name, text, values }) => {
      const known = name === null ? undefined : kept.get(name);
      if (name !== null && known === null) connection.close({ type: 'S', name }, true);
      if (!known) connection.parse({ name: name ?? '', text, types: [] }, true);
      if (name !== null && !known) kept.set(name, null);
      connection.bind({ statement: name ?? '', values: [...values] }, true);
      if (!known) connection.describe({ type: 'P' }, true);
      connection.execute(null, true);
      return known ?? null;
    });
    connection.sync();
  }

  handleRowDescription({ fields }: { readonly fields: readonly FieldDef[] }): void {
    this.#known[this.#at] = fields.map(({ name, dataTypeID }) => ({ name, read: types.getTypeParser(dataTypeID) }));
  }

  handleDataRow({ fields }: { readonly fields: readonly (string | null)[] }): void {
    const row: Record<string, unknown> = {};
    try {
      this.#known[this.#at]?.forEach(({ name, read }, at) => {
        const text = fields[at] ?? null;
        row[name] = text === null ? null : read(text);
      });
    } catch (error) {
      this.#unread ??= { error };
    }
    this.#rows.push(row);
  }

  handleCommandComplete({ text }: { readonly text: string }): void {
    const [command = '', ...rest] = text.split(' ');
    const count = Number(rest.at(-1) ?? Number.NaN);
    this.#next({ command, count: Number.isNaN(count) ? null : count, rows: this.#rows });
  }

  handleEmptyQuery(): void {
    this.#next({ command: '', count: null, rows: [] });
  }

  handleError(error: unknown): void {
    this.callback(error);
  }

  handleReadyForQuery(): void {
    this.callback(null);
  }

  #next(answered: Answered): void {
    const [question, unread] = [this.#questions[this.#at], this.#unread];
    if (question === undefined) return;
    if (question.visit !== undefined && answered.rows[0]?.['visit'] !== question.visit) {
      this.handleError(new Error('The answer was not for who asked.'));
      return;
    }
    if (question.name !== null && this.#connection !== null)
      keptBy(this.#connection).set(question.name, this.#known[this.#at] ?? []);
    this.#at += 1;
    this.#rows = [];
    this.#unread = null;
    if (unread === null) question.answer(answered);
    else question.fail(unread.error);
  }
}
