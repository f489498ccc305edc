import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { type Sum, summing } from '../database/copy/rows.ts';
import { CommandProblem } from './command-problem.ts';
import { fileTrouble } from './read-input.ts';

export const backupFormat = 'naober-backup/1';

/** The first line of a backup: what it is, and which migrations the store had. */
export type Head = {
  readonly format: string;
  readonly migrations: readonly { readonly name: string; readonly checksum: string }[];
};

/** A line of a backup after the first: a table begins, a row of it, or the end with the sum of every table. */
export type Line = { readonly table: string } | { readonly row: string } | { readonly end: Readonly<Record<string, Sum>> };

const rowStart = '{"row":';

/** A row as a line; the row's own text is kept as the store wrote it. */
export const rowLine = (text: string): string => `${rowStart}${text}}`;

/** Reads a backup line by line. Throws CommandProblem when it is no backup, or damaged. */
export async function* readBackup(file: string): AsyncGenerator<Head | Line> {
  const source = createReadStream(file);
  const unpacked = createGunzip();
  source.on('error', (error) => unpacked.destroy(error));
  try {
    for await (const line of createInterface({ input: source.pipe(unpacked), crlfDelay: Number.POSITIVE_INFINITY })) {
      yield line.startsWith(rowStart) ? { row: line.slice(rowStart.length, -1) } : JSON.parse(line);
    }
  } catch (error) {
    if (error instanceof CommandProblem) throw error;
    const isFile = error instanceof Error && 'syscall' in error;
    throw new CommandProblem(
      isFile ? `cannot read ${file}: ${fileTrouble(error)}` : `${file} is not a backup of Naober, or it is damaged`,
    );
  }
}

/** Reads a whole backup without a store: every table there, every count and sum right. Answers its head, its sums and its size in bytes. */
export async function checkBackup(file: string): Promise<{ head: Head; sums: Map<string, Sum>; bytes: number }> {
  const damaged = () => new CommandProblem(`${file} is not a backup of Naober, or it is damaged: nothing was restored`);
  let head: Head | null = null;
  let end: Readonly<Record<string, Sum>> | null = null;
  let bytes = 0;
  const sums = new Map<string, ReturnType<typeof summing>>();
  let current: ReturnType<typeof summing> | null = null;
  for await (const line of readBackup(file)) {
    if (end !== null || typeof line !== 'object' || line === null) throw damaged();
    if (head === null) {
      if (!('format' in line)) throw damaged();
      if (line.format !== backupFormat)
        throw new CommandProblem(`${file} is a backup in another format (${line.format}) than this program reads`);
      head = line;
    } else if ('row' in line && current !== null) {
      current.add(line.row);
      bytes += line.row.length;
    } else if ('table' in line) {
      current = summing();
      sums.set(line.table, current);
    } else if ('end' in line) end = line.end;
    else throw damaged();
  }
  if (head === null || end === null) throw damaged();
  const found = new Map([...sums].map(([table, one]) => [table, one.sum()]));
  const wanted = new Map(Object.entries(end));
  const same = found.size === wanted.size && [...found].every(([table, sum]) => isSame(sum, wanted.get(table)));
  if (!same) throw damaged();
  return { head, sums: found, bytes };
}

/** Whether two sums are of the same rows. */
export const isSame = (one: Sum, other: Sum | undefined): boolean => one.rows === other?.rows && one.sha256 === other.sha256;
