import path from 'node:path';
import { viewerOf } from '../database/viewer.ts';
import type { Alter, Circle } from '../domain/circle/circle.ts';
import { writeCircleDocument } from '../domain/circle/document.ts';
import type { KeptAlter, KeptCircle } from '../domain/circle/kept-circle.ts';
import { readCircle } from '../usecases/read-circle.ts';
import { maybeOption, option, readArguments } from './arguments.ts';
import { CommandProblem } from './command-problem.ts';
import { isOwnerId } from './owner-id.ts';
import { withStoreHere } from './store-here.ts';
import { writeFiles } from './write-files.ts';
import { writeOut } from './write-out.ts';

const help = `naober export --owner ID [--out FILE]: the circle of an owner as a document (naober-circle/1)

Somebody who came from a document keeps the id they had there. Without --out the document goes to stdout. The store is the one of the
settings (DATABASE_URL, or the folder NAOBER_DATA).
`;

/** Writes the circle of an owner as a document. */
export async function exportCircle(args: readonly string[]): Promise<number> {
  const typed = readArguments(args, ['owner', 'out'], []);
  if (typed.options.has('help')) {
    await writeOut(help);
    return 0;
  }
  if (typed.words.length > 0) throw new CommandProblem('export takes no file names: naober export --owner ID [--out FILE]', 2);
  const owner = option(typed, 'owner');
  if (!isOwnerId(owner)) throw new CommandProblem('--owner takes the id of an owner', 2);
  const out = maybeOption(typed, 'out');
  const kept = await withStoreHere((store) => readCircle(viewerOf(store, owner)));
  if (kept === null) throw new CommandProblem('there is no circle of an owner with this id');
  const text = writeCircleDocument(withOwnIds(kept.circle));
  if (out === null) await writeOut(`${text.trimEnd()}\n`);
  else await writeFiles(path.dirname(out), [{ name: path.basename(out), text: `${text.trimEnd()}\n` }]);
  return 0;
}

/**
 * Gives people back the id they had in the document they came from, where that is not taken by another. Who was named first comes first in a
 * tie, and ties stand in that order: the store's own order is by chance.
 */
function withOwnIds(circle: KeptCircle): Circle {
  const wanted = new Map(circle.alters.map((alter) => [alter.id, alter.sourceId ?? alter.id]));
  const counts = Map.groupBy(wanted.values(), (id) => id);
  const own = (id: string) => {
    const shown = wanted.get(id) ?? id;
    return counts.get(shown)?.length === 1 ? shown : id;
  };
  const turns = new Map(circle.alters.map((alter, turn) => [alter.id, turn]));
  const turn = (id: string) => turns.get(id) ?? 0;
  const ties = circle.ties
    .map((tie) => (turn(tie.source) <= turn(tie.target) ? tie : { ...tie, source: tie.target, target: tie.source }))
    .sort((one, other) => turn(one.source) - turn(other.source) || turn(one.target) - turn(other.target));
  return {
    template: circle.template,
    ego: circle.ego,
    alters: circle.alters.map((alter) => ({ ...plain(alter), id: own(alter.id) })),
    ties: ties.map((tie) => ({ ...tie, source: own(tie.source), target: own(tie.target) })),
  };
}

/** Somebody without what only the store needs to know about them. */
function plain({ ordinal, prompt, sourceId, version, tieVersion, ...alter }: KeptAlter): Alter {
  return alter;
}
