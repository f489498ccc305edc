import { randomUUID } from 'node:crypto';
import type { Around } from '../usecases/around.ts';
import {
  type Decision,
  decideLetter,
  decideUnsure,
  decisions,
  type LettersInTrouble,
  lettersInTrouble,
} from '../usecases/letters/letters-in-trouble.ts';
import { readArguments } from './arguments.ts';
import { CommandProblem } from './command-problem.ts';
import { isOwnerId } from './owner-id.ts';
import { withStoreHere } from './store-here.ts';
import { writeOut } from './write-out.ts';

const help = `naober letters: letters that could not be delivered, and those of which nobody knows whether they arrived

  naober letters                what is in trouble, a line for each: number, way, kind, state, why, since when, how often it was tried
  naober letters again ID       send it once more. Of an unsure one look in the log of your mail server first: its Message-ID is <ID@...>
  naober letters arrived ID     it did arrive
  naober letters forget ID      let it go

Instead of one number, "unsure" is every letter of which nobody knows whether it arrived, as after putting back a backup.

No names, addresses or words are shown. With the embedded store, stop Naober first.
`;

const around: Around = { now: () => new Date(), newId: () => randomUUID() };

const isDecision = (word: string): word is Decision => Object.hasOwn(decisions, word);

/** Shows an operator the letters in trouble, or does what the operator decides about one. */
export async function letters(args: readonly string[]): Promise<number> {
  const typed = readArguments(args, [], []);
  if (typed.options.has('help')) {
    await writeOut(help);
    return 0;
  }
  const [word, id = '', another] = typed.words;
  if (word === undefined) {
    await writeOut(asText(await withStoreHere((store) => lettersInTrouble(store, around))));
    return 0;
  }
  if (!isDecision(word)) throw new CommandProblem('letters takes again, arrived or forget; see --help', 2);
  if (id === 'unsure' && another === undefined) {
    const count = await withStoreHere((store) => decideUnsure(store, around, word));
    process.stderr.write(`${count} letters: ${word}\n`);
    return 0;
  }
  if (!isOwnerId(id) || another !== undefined) throw new CommandProblem(`letters ${word} takes the number of one letter`, 2);
  const done = await withStoreHere((store) => decideLetter(store, around, id, word));
  if (!done) throw new CommandProblem('there is no such letter in trouble');
  return 0;
}

const columns = 'letter\tway\tkind\tstate\twhy\tsince\ttries';

function asText({ troubled, waiting }: LettersInTrouble): string {
  const lines = troubled.map(({ id, way, kind, state, problem, createdAt, tries }) =>
    [id, way, kind, state, problem ?? '', createdAt.toISOString(), tries].join('\t'),
  );
  const since = waiting.since === null ? '' : `, the oldest since ${waiting.since.toISOString()}`;
  return `${[columns, ...lines].join('\n')}\n${troubled.length} in trouble, ${waiting.count} waiting to go${since}\n`;
}
