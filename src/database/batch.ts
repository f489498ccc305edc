import { type Connection, type FieldDef, type Submittable, types } from 'pg';

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
  readonly answer: (answered: Answered) => void;
  readonly fail: (error: unknown) => void;
};

type Column = { readonly name: string; readonly read: (text: string) => unknown };

/** What each connection keeps under a name: the columns it answers with, or null while it is not sure that it keeps it. */
const keptOn = new WeakMap<Connection, Map<string, readonly Column[] | null>>();

function keptBy(connection: Connection): Map<string, readonly Column[] | null> {
  const kept = keptOn.get(connection) ?? new Map();
  keptOn.set(connection, kept);
  return kept;
}

/**
 * Several statements in one message there and one back. The store does them in order, and none of those after one that fails: not even
 * what would end the transaction. Given to `query` of a client of `pg`, which calls everything below.
 */
export class Batch implements Submittable {
  readonly #questions: readonly Question[];
  #at = 0;
  #columns: readonly Column[] | null = null;
  #rows: Record<string, unknown>[] = [];
  #unread: { readonly error: unknown } | null = null;
  #kept: Map<string, readonly Column[] | null> = new Map();
  readonly #note: (error: unknown) => void;
  /** Called at the end, with what went wrong if anything did. A member, because `pg` puts the end of its own waiting around it. */
  callback = (error: unknown): void => {
    if (error === null) return;
    const open = this.#questions.slice(this.#at);
    this.#at = this.#questions.length;
    this.#note(error);
    for (const { fail } of open) fail(error);
  };

  /** `note` hears of what went wrong before those who asked do. */
  constructor(questions: readonly Question[], note: (error: unknown) => void) {
    this.#questions = questions;
    this.#note = note;
  }

  /** Everything is written in one go, because a message costs more than what is in it. */
  submit(connection: Connection): void {
    this.#kept = keptBy(connection);
    connection.stream.cork();
    for (const question of this.#questions) this.#write(connection, question);
    connection.sync();
    connection.stream.uncork();
  }

  #write(connection: Connection, { name, text, values }: Question): void {
    const columns = name === null ? undefined : this.#kept.get(name);
    if (name !== null && columns === null) connection.close({ type: 'S', name }, true);
    if (!columns) connection.parse({ name: name ?? '', text, types: [] }, true);
    if (name !== null && !columns) this.#kept.set(name, null);
    connection.bind({ statement: name ?? '', values: [...values] }, true);
    if (!columns) connection.describe({ type: 'P' }, true);
    connection.execute(null, true);
  }

  handleRowDescription({ fields }: { readonly fields: readonly FieldDef[] }): void {
    this.#columns = fields.map(({ name, dataTypeID }) => ({ name, read: types.getTypeParser(dataTypeID) }));
  }

  handleDataRow({ fields }: { readonly fields: readonly (string | null)[] }): void {
    const row: Record<string, unknown> = {};
    const columns = this.#columns ?? this.#keptHere() ?? [];
    try {
      columns.forEach(({ name, read }, at) => {
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

  #keptHere(): readonly Column[] | null {
    const name = this.#questions[this.#at]?.name ?? null;
    return name === null ? null : (this.#kept.get(name) ?? null);
  }

  #next(answered: Answered): void {
    const question = this.#questions[this.#at];
    if (question === undefined) return;
    if (question.name !== null && this.#keptHere() === null) this.#kept.set(question.name, this.#columns ?? []);
    const unread = this.#unread;
    this.#at += 1;
    this.#columns = null;
    this.#rows = [];
    this.#unread = null;
    if (unread === null) question.answer(answered);
    else question.fail(unread.error);
  }
}
