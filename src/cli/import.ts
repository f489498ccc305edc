import { randomUUID } from 'node:crypto';
import { ownerById } from '../database/find-owner.ts';
import type { Store } from '../database/open.ts';
import { insertOwner } from '../database/owners.ts';
import { viewerOf } from '../database/viewer.ts';
import type { Circle } from '../domain/circle/circle.ts';
import { readCircleDocument } from '../domain/circle/document.ts';
import { mostAlters } from '../domain/circle/members.ts';
import type { Around } from '../usecases/around.ts';
import { keepSpace } from '../usecases/keep-space.ts';
import { takeInCircle } from '../usecases/take-in-circle.ts';
import { maybeOption, readArguments, type Typed } from './arguments.ts';
import { CommandProblem } from './command-problem.ts';
import { isOwnerId } from './owner-id.ts';
import { stopOverDocument } from './problem-words.ts';
import { readInput } from './read-input.ts';
import { withStoreHere } from './store-here.ts';
import { writeOut } from './write-out.ts';

const help = `naober import CIRCLE.json [--owner ID] [--language nl|en]: puts a circle into the store

CIRCLE.json is a document in the format naober-circle/1. With --owner it becomes the circle of that owner, whose circle must still be
empty. Without, a new space is made for it, and the owner's id and a code that opens the space are printed, this once: only the hash
of the code is kept. The store is the one of the settings (DATABASE_URL, or the folder NAOBER_DATA).
`;

const around: Around = { now: () => new Date(), newId: () => randomUUID() };

const words: Readonly<Record<string, string>> = {
  'no-such-owner': 'there is no owner with this id',
  'circle-not-empty': 'this owner already has people in the circle; nothing was changed',
  'circle-full': `a circle holds at most ${mostAlters} people`,
};

/** Puts a circle document into the store, for an owner or for a new one. */
export async function importCircle(args: readonly string[]): Promise<number> {
  const typed = readArguments(args, ['owner', 'language'], []);
  if (typed.options.has('help')) {
    await writeOut(help);
    return 0;
  }
  const [file, more] = typed.words;
  if (file === undefined || more !== undefined)
    throw new CommandProblem('import takes one circle document: naober import CIRCLE.json', 2);
  const { owner, language } = choices(typed);
  const { text } = await readInput(file);
  const read = readCircleDocument(text);
  if (!read.ok) return stopOverDocument(file, read.refusal);
  if (read.value.alters.length > mostAlters) throw new CommandProblem(words['circle-full'] ?? '');
  const said = await withStoreHere((store) =>
    owner === null ? intoNewSpace(store, read.value, language) : intoSpace(store, read.value, owner),
  );
  await writeOut(said);
  return 0;
}

function choices(typed: Typed): { owner: string | null; language: 'nl' | 'en' } {
  const owner = maybeOption(typed, 'owner');
  if (owner !== null && !isOwnerId(owner)) throw new CommandProblem('--owner takes the id of an owner, as import printed it', 2);
  const language = maybeOption(typed, 'language') ?? 'nl';
  if (language !== 'nl' && language !== 'en') throw new CommandProblem(`--language is nl or en, not "${language}"`, 2);
  return { owner, language };
}

async function intoSpace(store: Store, circle: Circle, ownerId: string): Promise<string> {
  if ((await store.as('naober_sign_in', null, (db) => ownerById(db, ownerId))) === null)
    throw new CommandProblem(words['no-such-owner'] ?? '');
  const taken = await takeInCircle(viewerOf(store, ownerId), around, { circle, actId: around.newId() });
  if (!taken.ok) throw new CommandProblem(words[taken.refusal] ?? 'this owner has no circle to put it in');
  return `owner ${ownerId}\n`;
}

async function intoNewSpace(store: Store, circle: Circle, language: string): Promise<string> {
  const id = around.newId();
  await store.as('naober_sign_in', null, (db) => insertOwner(db, { id, language, at: around.now(), eraseAfter: null }));
  const said = await intoSpace(store, circle, id);
  const code = await keepSpace(store, viewerOf(store, id), around);
  return `${said}code ${code}\n`;
}
