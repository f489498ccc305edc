import type { IdColumns } from '../domain/circle/document-origin.ts';
import { type ReadingOptions, readThreeFiles, type ThreeFiles } from '../domain/interchange/three-files.ts';
import { maybeOption, option, type Typed } from './arguments.ts';
import { stopOverTable } from './problem-words.ts';
import { readInput } from './read-input.ts';

/** Reads the files of `--egos`, `--alters` and `--ties` as networks, or stops with what is wrong in them. */
export async function readNetworks(typed: Typed, id: IdColumns, options: ReadingOptions): Promise<ThreeFiles> {
  const ties = maybeOption(typed, 'ties');
  const texts = {
    egos: await readInput(option(typed, 'egos')),
    alters: await readInput(option(typed, 'alters')),
    ties: ties === null ? null : await readInput(ties),
  };
  const read = readThreeFiles(texts, id, options);
  return read.ok ? read.value : stopOverTable(read.refusal);
}
