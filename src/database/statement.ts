import type { CompiledQuery, QueryResult } from 'kysely';
import { DatabaseError } from 'pg';
import { prepareValue } from 'pg/lib/utils.js';
import type { Answered, Question } from './batch.ts';
import { nameOfStatement } from './statement-names.ts';

/** A statement, before anybody waits for its answer. */
export type Statement = Omit<Question, 'answer' | 'fail'>;

/** What Kysely made, as it is sent. */
export const statementOf = ({ sql: text, parameters }: CompiledQuery): Statement => ({
  text,
  values: parameters.map(prepareValue),
  name: nameOfStatement(text),
});

/** Only such a text goes by itself: it may be several statements, which cannot be prepared. */
export const mayBeSeveral = ({ sql: text, parameters }: CompiledQuery): boolean => parameters.length === 0 && text.includes(';');

const changes = ['INSERT', 'UPDATE', 'DELETE'];

/** The rows are what the asker says they are. */
const areThose = <R>(rows: readonly unknown[]): rows is R[] => Array.isArray(rows);

/** What the store answered, as Kysely gives it on. */
export function resultOf<R>({ command, count, rows }: Answered): QueryResult<R> {
  const those = areThose<R>(rows) ? rows : [];
  return changes.includes(command) ? { rows: those, numAffectedRows: BigInt(count ?? 0) } : { rows: those };
}

/** Another program changed the tables under a prepared statement, or took it away: a connection's statements are then too old to go on with. */
const worn = ['0A000', '26000', '42P05'];

/** Whether a connection on which this went wrong is not used again: so it is too when it is not the store that says it. */
export const isWornOut = (error: unknown): boolean =>
  error !== null && (!(error instanceof DatabaseError) || worn.includes(error.code ?? ''));

/** An error of the store, seen from where it was asked instead of from where its answer came in. */
export function seenHere(error: unknown): unknown {
  if (error instanceof Error) Error.captureStackTrace(error, seenHere);
  return error;
}
