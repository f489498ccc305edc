import type { Door } from './door.ts';

/** Where everything is kept: one door to the tables, whichever engine stands behind it. */
export type Store = Door & {
  readonly engine: 'embedded' | 'server';
  /** Runs the job queue's own statements, as the role that owns the queue and sees no other table. */
  readonly queue: { executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }> };
  /** How the store is doing; never throws. `freeDiskBytes` is null where the disk is a server's own affair. */
  health(): Promise<{ writable: boolean; freeDiskBytes: number | null }>;
  /**
   * Clears what was deleted out of the files: on the embedded engine all of it, log included; on a server what a vacuum can (see
   * docs/erasing.md). Minutes at most, and others are served meanwhile.
   */
  tidy(): Promise<void>;
  /** Lets the engine go. Work that is under way is finished first. */
  close(): Promise<void>;
};

/** What is needed to open a store; everything but the place has a default. */
export type StoreOptions = {
  /** A PostgreSQL server; null or absent is the embedded engine in `folder`. */
  readonly url?: string | null;
  readonly folder: string;
  /** Whether NODE_ENV is production, in which the embedded engine wants an explicit word. Default: as NODE_ENV says. */
  readonly production?: boolean;
  readonly embeddedInProduction?: boolean;
  /** Below this many free bytes the embedded store takes no changes. Default 200 MB. */
  readonly freeDiskFloorBytes?: number;
  /** How free disk is read; passed in where a full disk is played. */
  readonly freeDisk?: (folder: string) => Promise<number>;
  /** How long one statement may take, in ms. Default 10,000 on the embedded engine, 3,000 on a server. */
  readonly patience?: number;
  /** How long somebody waits for a turn before being told the store is busy, in ms. Default 3,000. */
  readonly waitForTurn?: number;
  /** Connections to a server. Default 10. */
  readonly connections?: number;
};
