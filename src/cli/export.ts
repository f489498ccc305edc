import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { viewerOf } from '../database/viewer.ts';
import { writeCircleDocument } from '../domain/circle/document.ts';
import { documentCircle } from '../domain/circle/document-circle.ts';
import type { Around } from '../usecases/around.ts';
import { noteBy } from '../usecases/log/note.ts';
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

const around: Around = { now: () => new Date(), newId: () => randomUUID() };

/** Writes the circle of an owner as a document; that the operator took it out stands in the owner's log. */
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
  const kept = await withStoreHere(async (store) => {
    const viewer = viewerOf(store, owner);
    const read = await readCircle(viewer);
    if (read !== null)
      await viewer.do((db) => noteBy(db, viewer, around, { kind: 'circle-exported', action: 'R', actorKind: 'operator' }));
    return read;
  });
  if (kept === null) throw new CommandProblem('there is no circle of an owner with this id');
  const text = writeCircleDocument(documentCircle(kept.circle));
  if (out === null) await writeOut(`${text.trimEnd()}\n`);
  else await writeFiles(path.dirname(out), [{ name: path.basename(out), text: `${text.trimEnd()}\n` }]);
  return 0;
}
