import { mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { WrittenFile } from '../domain/interchange/losses.ts';
import { CommandProblem } from './command-problem.ts';
import { fileTrouble } from './read-input.ts';

/**
 * Writes all files into a folder, or none: they are written in full under a hidden name first and put in place at the end. Names must
 * be plain file names; files of the same name are replaced, others left alone.
 */
export async function writeFiles(folder: string, files: readonly WrittenFile[]): Promise<void> {
  const target = path.resolve(folder);
  for (const { name } of files)
    if (name !== path.basename(name) || name === '' || name === '.' || name === '..' || /[\\/\0]/.test(name))
      throw new CommandProblem(`"${name}" is no name for a file`);
  let aside: string | null = null;
  const made = await folderMade(target);
  try {
    aside = await mkdtemp(path.join(target, '.naober-'));
    for (const { name, text } of files) await writeFile(path.join(aside, name), text, { flag: 'wx' });
    for (const { name } of files) await refuseFolder(path.join(target, name));
    for (const { name } of files) await rename(path.join(aside, name), path.join(target, name));
    await rm(aside, { recursive: true, force: true });
  } catch (error) {
    if (aside !== null) await rm(aside, { recursive: true, force: true }).catch(() => undefined);
    if (made !== null) await rm(made, { recursive: true, force: true }).catch(() => undefined);
    throw error instanceof CommandProblem ? error : new CommandProblem(`cannot write in ${folder}: ${fileTrouble(error)}`);
  }
}

/**
 * Makes the folder, and answers the outermost one that had to be made, so that it can be taken away again when nothing is written.
 * Folder by folder: where a file system refuses new folders with "no such file", Node's own recursive mkdir tries for ever.
 */
async function folderMade(target: string): Promise<string | null> {
  const missing: string[] = [];
  for (let folder = target; (await stat(folder).catch(() => null)) === null; folder = path.dirname(folder)) {
    missing.unshift(folder);
    if (folder === path.dirname(folder)) break;
  }
  try {
    for (const folder of missing) await mkdir(folder);
    if (missing.length === 0 && !(await stat(target)).isDirectory())
      throw new CommandProblem(`${target} is a file, not a folder`);
    return missing[0] ?? null;
  } catch (error) {
    if (error instanceof CommandProblem) throw error;
    throw new CommandProblem(`cannot make the folder ${target}: ${fileTrouble(error)}`);
  }
}

async function refuseFolder(file: string) {
  const there = await stat(file).catch(() => null);
  if (there?.isDirectory()) throw new CommandProblem(`${file} is a folder; it cannot be replaced by a file`);
}
