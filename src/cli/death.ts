import { randomUUID } from 'node:crypto';
import type { Around } from '../usecases/around.ts';
import { reportDeathByOperator, takeBackByOperator } from '../usecases/mandate/after-death.ts';
import { maybeOption, readArguments } from './arguments.ts';
import { CommandProblem } from './command-problem.ts';
import { isOwnerId } from './owner-id.ts';
import { withStoreHere } from './store-here.ts';
import { writeOut } from './write-out.ts';

const help = `naober death: that an owner died, after you saw evidence

  naober death OWNER --seen-by NAME     shuts the space: nobody gets in, agreements end, and it is erased after the period the owner chose
  naober death OWNER --undo             it was a mistake: everything is open again

Only the name of who saw the evidence is kept, never the paper. With the embedded store, stop Naober first.
`;

const around: Around = { now: () => new Date(), newId: () => randomUUID() };

/** Shuts the space of an owner who died, or opens it again. */
export async function death(args: readonly string[]): Promise<number> {
  const typed = readArguments(args, ['seen-by'], ['undo']);
  if (typed.options.has('help')) {
    await writeOut(help);
    return 0;
  }
  const [ownerId = '', another] = typed.words;
  if (!isOwnerId(ownerId) || another !== undefined) throw new CommandProblem('give the id of one owner', 2);
  const seenBy = maybeOption(typed, 'seen-by')?.trim() ?? '';
  const undo = typed.options.has('undo');
  if (undo === (seenBy !== '')) throw new CommandProblem('give either --seen-by NAME or --undo', 2);
  const done = await withStoreHere((store) =>
    undo ? takeBackByOperator(store, around, ownerId) : reportDeathByOperator(store, around, ownerId, seenBy.slice(0, 200)),
  );
  if (!done)
    throw new CommandProblem(
      undo ? 'of this owner it was not said that they died' : 'there is no such owner, or it was said before',
    );
  return 0;
}
