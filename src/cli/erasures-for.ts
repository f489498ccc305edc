import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readConfig } from '../config.ts';
import { type Erasure, readErasureLine } from '../domain/erasure.ts';
import { CommandProblem } from './command-problem.ts';
import { fileTrouble } from './read-input.ts';

/** What the file of the erasure list is called, beside the store. */
const listName = 'erasures.jsonl';

/**
 * The erasure list to go by when a backup is put back: the named file, else every one that lies beside the store or beside the backup. Throws
 * when there is none and nobody said that there never was.
 */
export async function erasuresFor(
  backup: string,
  { named, without }: { readonly named: string | null; readonly without: boolean },
): Promise<readonly Erasure[]> {
  if (without) return [];
  const { folder } = readConfig(process.env);
  const files =
    named === null
      ? [path.join(folder, listName), path.join(path.dirname(path.resolve(backup)), listName)].filter(existsSync)
      : [named];
  if (files.length === 0)
    throw new CommandProblem(
      `there is no ${listName} in ${folder} or beside ${backup}: people who were erased since would be back. Name the list with --erasures FILE, or say --without-erasures`,
      2,
    );
  const lines = await Promise.all(files.map(read));
  return [...new Map(lines.flat().map((line) => [line.id, line])).values()];
}

async function read(file: string): Promise<readonly Erasure[]> {
  try {
    return (await readFile(file, 'utf8')).split('\n').flatMap((line) => readErasureLine(line) ?? []);
  } catch (error) {
    throw error instanceof Error && 'syscall' in error ? new CommandProblem(`cannot read ${file}: ${fileTrouble(error)}`) : error;
  }
}
