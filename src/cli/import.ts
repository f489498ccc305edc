import { randomUUID } from 'node:crypto';
import { ownerById } from '../database/find-owner.ts';
import type { Store } from '../database/open.ts';
import { insertOwner } from '../database/owners.ts';
import { type Viewer, viewerOf } from '../database/viewer.ts';
import { readCircleDocument } from '../domain/circle/document.ts';
import { mostAlters } from '../domain/circle/members.ts';
import type { Result } from '../domain/result.ts';
import type { Around } from '../usecases/around.ts';
import { keepSpace } from '../usecases/keep-space.ts';
import { takeInWhole } from '../usecases/my-data/take-in-whole.ts';
import { takeInCircle } from '../usecases/take-in-circle.ts';
import { maybeOption, readArguments, type Typed } from './arguments.ts';
import { CommandProblem } from './command-problem.ts';
import { isOwnerId } from './owner-id.ts';
import { stopOverDocument } from './problem-words.ts';
import { readInput, readZip } from './read-input.ts';
import { withStoreHere } from './store-here.ts';
import { writeOut } from './write-out.ts';

const help = `naober import FILE [--owner ID] [--language nl|en]: puts a circle, or a whole space, into the store

FILE is a document in the format naober-circle/1, or the zip that somebody took along: then photos, circles of earlier days, agreements,
the plan and who takes part come along too, and whoever took part has to be invited anew. With --owner it becomes the circle of that owner, whose circle must still be
empty. Without, a new space is made for it, and the owner's id and a code that opens the space are printed, this once: only the hash
of the code is kept. The store is the one of the settings (DATABASE_URL, or the folder NAOBER_DATA).
`;

const around: Around = { now: () => new Date(), newId: () => randomUUID() };

const words: Readonly<Record<string, string>> = {
  'no-such-owner': 'there is no owner with this id',
  'circle-not-empty': 'this owner already has people in the circle; nothing was changed',
  'not-whole': 'this zip is not what somebody took along, or it is damaged; nothing was changed',
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
  if (file.endsWith('.zip')) return await importWhole(await readZip(file), owner, language);
  const { text } = await readInput(file);
  const read = readCircleDocument(text);
  if (!read.ok) return stopOverDocument(file, read.refusal);
  if (read.value.alters.length > mostAlters) throw new CommandProblem(words['circle-full'] ?? '');
  await into(owner, language, (viewer) => takeInCircle(viewer, around, { circle: read.value, actId: around.newId() }));
  return 0;
}

/** A whole space, out of the file somebody took along. */
async function importWhole(bytes: Uint8Array, owner: string | null, language: string): Promise<number> {
  await into(owner, language, (viewer) => takeInWhole(viewer, around, { bytes, actId: around.newId() }));
  return 0;
}

type Put = (viewer: Viewer) => Promise<Result<unknown, string>>;

async function into(owner: string | null, language: string, put: Put): Promise<void> {
  const said = await withStoreHere((store) =>
    owner === null ? intoNewSpace(store, put, language) : intoSpace(store, put, owner),
  );
  await writeOut(said);
}

function choices(typed: Typed): { owner: string | null; language: 'nl' | 'en' } {
  const owner = maybeOption(typed, 'owner');
  if (owner !== null && !isOwnerId(owner)) throw new CommandProblem('--owner takes the id of an owner, as import printed it', 2);
  const language = maybeOption(typed, 'language') ?? 'nl';
  if (language !== 'nl' && language !== 'en') throw new CommandProblem(`--language is nl or en, not "${language}"`, 2);
  return { owner, language };
}

async function intoSpace(store: Store, put: Put, ownerId: string): Promise<string> {
  if ((await store.as('naober_sign_in', null, (db) => ownerById(db, ownerId))) === null)
    throw new CommandProblem(words['no-such-owner'] ?? '');
  const taken = await put(viewerOf(store, ownerId));
  if (!taken.ok) throw new CommandProblem(words[taken.refusal] ?? 'this owner has no circle to put it in');
  return `owner ${ownerId}\n`;
}

async function intoNewSpace(store: Store, put: Put, language: string): Promise<string> {
  const id = around.newId();
  await store.as('naober_sign_in', null, (db) => insertOwner(db, { id, language, at: around.now(), eraseAfter: null }));
  const said = await intoSpace(store, put, id);
  const code = await keepSpace(store, viewerOf(store, id), around);
  return `${said}code ${code}\n`;
}
