import { isUtf8 } from 'node:buffer';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { mostWholeBytes } from '../domain/contacts/contact.ts';
import type { TextFile } from '../domain/interchange/three-files.ts';
import { CommandProblem } from './command-problem.ts';

/** The largest file that is read, in bytes: 256 MB. */
const largestFile = 256 * 1024 * 1024;

/** Reads a text file, UTF-8, up to `largest` bytes; says in a sentence what stands in the way. */
export async function readInput(file: string, largest = largestFile): Promise<TextFile> {
  const bytes = await readBytes(file, largest);
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    throw new CommandProblem(`${file} is written in UTF-16. Save it as UTF-8 ("CSV UTF-8" in a spreadsheet) and try again.`);
  if (!isUtf8(bytes))
    throw new CommandProblem(`${file} is not UTF-8 text. Save it as UTF-8 ("CSV UTF-8" in a spreadsheet) and try again.`);
  return { name: path.basename(file), text: bytes.toString('utf8') };
}

/** Reads a zip as bytes, up to what a whole space may be. */
export const readZip = (file: string): Promise<Uint8Array> => readBytes(file, mostWholeBytes);

async function readBytes(file: string, largest: number): Promise<Buffer> {
  try {
    const handle = await open(file, 'r');
    try {
      const about = await handle.stat();
      if (about.isDirectory()) throw new CommandProblem(`${file} is a folder, not a file`);
      if (about.size > largest) throw tooLarge(file, largest);
      const bytes = await handle.readFile();
      if (bytes.length > largest) throw tooLarge(file, largest);
      return bytes;
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw error instanceof CommandProblem ? error : new CommandProblem(`cannot read ${file}: ${fileTrouble(error)}`);
  }
}

const tooLarge = (file: string, largest: number) =>
  new CommandProblem(`${file} is larger than ${Math.floor(largest / 1024 / 1024)} MB, the most that is read`);

const troubles: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'this is not allowed',
  EPERM: 'this is not allowed',
  EISDIR: 'it is a folder',
  ENOTDIR: 'part of the path is not a folder',
  EEXIST: 'it is already there',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk cannot be written to',
  ENAMETOOLONG: 'the name is too long',
};

/** What a file system's refusal means, in words. */
export function fileTrouble(error: unknown): string {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  return troubles[code] ?? (error instanceof Error ? error.message : 'unknown trouble');
}
