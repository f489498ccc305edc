import { brokenLinks, countUnlinked } from '../database/fact-links.ts';
import { readArguments } from './arguments.ts';
import { CommandProblem } from './command-problem.ts';
import { withStoreHere } from './store-here.ts';
import { writeOut } from './write-out.ts';

const help = `naober check-log: whether the log of who looked is whole

Reads every owner's chain again from its beginning (or from where it was let go after five years) and says where one does not follow
from the line before it: a line was changed, taken out or put in. Says also how many lines of more than an hour ago are in no chain
yet. The store is the one of the settings (DATABASE_URL, or the folder NAOBER_DATA). It names owners by their id and shows no line.
Exit code 1 when a chain is broken.
`;

const anHour = 3_600_000;

/** Reads all chains of the log again and says where they are broken. */
export async function checkLog(args: readonly string[]): Promise<number> {
  const typed = readArguments(args, [], []);
  if (typed.options.has('help')) {
    await writeOut(help);
    return 0;
  }
  if (typed.words.length > 0) throw new CommandProblem('check-log takes no words: naober check-log', 2);
  const [broken, unlinked] = await withStoreHere((store) =>
    store.as(
      'naober_jobs',
      null,
      async (db) => [await brokenLinks(db), await countUnlinked(db, new Date(Date.now() - anHour))] as const,
    ),
  );
  for (const { ownerId, seq } of broken) await writeOut(`${ownerId} is broken at line ${seq}\n`);
  if (unlinked > 0)
    process.stderr.write(`${unlinked} lines of more than an hour ago are in no chain yet; a running Naober links them\n`);
  if (broken.length === 0) await writeOut('every chain is whole\n');
  return broken.length === 0 ? 0 : 1;
}
