import type { ColumnType } from 'kysely';

/** A moment: a Date when read, a Date when written. */
export type Moment = ColumnType<Date, Date, Date>;
export type MaybeMoment = ColumnType<Date | null, Date | null | undefined, Date | null>;

/** What the store keeps by itself beside another column. */
export type Derived<Value> = ColumnType<Value, never, never>;
