import { holdOwner, insertCircle, readCircleOf } from '../database/circles.ts';
import type { Db } from '../database/door.ts';
import type { Store } from '../database/open.ts';
import { beganAt, insertOwner } from '../database/owners.ts';
import { type Viewer, viewerOf } from '../database/viewer.ts';
import { lensink } from '../domain/circle/built-in-templates.ts';
import type { KeptCircle } from '../domain/circle/kept-circle.ts';
import { addAlters } from '../domain/circle/members.ts';
import { namesIn } from '../domain/circle/naming.ts';
import type { Prompt } from '../domain/circle/prompts.ts';
import { ok, type Result } from '../domain/result.ts';
import { idOfAct, type Said } from './act-id.ts';
import type { Around } from './around.ts';
import { changeHere } from './change-circle.ts';

type Input = {
  readonly actId: string;
  /** The first name, or several. */
  readonly name: string;
  readonly language: string;
  /** When an unkept draft is erased; null on somebody's own machine. */
  readonly eraseAfter: Date | null;
};
type Refusal = 'name-empty' | 'name-too-long' | 'circle-full' | 'no-circle';

const repeatsCountFor = 2 * 60_000;
const firstPrompt: Prompt = 'this-week';

/** Makes sure the viewer has a circle: an empty one on the default template when there was none. False when there is no such owner. */
export async function ensureCircle(db: Db, viewer: Viewer, around: Around): Promise<boolean> {
  if (!(await holdOwner(db, viewer.id))) return false;
  if ((await readCircleOf(db)) === null) {
    await insertCircle(db, viewer.id, { id: around.newId(), template: lensink, at: around.now() });
  }
  return true;
}

type Beginning = { readonly act: Said; readonly language: string; readonly eraseAfter: Date | null };

/**
 * Begins a space: an owner, and a circle with the first act done to it. The owner's id follows from the form, so that the same form sent
 * again (a double click, a lost answer) opens what it began and makes no second one; but only for two minutes, so that an old
 * form found in a browser opens nobody's space.
 */
export async function beginCircleBy<Refused>(
  store: Store,
  around: Around,
  { act, language, eraseAfter }: Beginning,
  decide: (circle: KeptCircle) => Result<KeptCircle, Refused>,
): Promise<Result<{ ownerId: string }, Refused | 'no-circle'>> {
  const asked = idOfAct('nobody yet', { ...act, kind: 'space-begun' });
  const now = around.now();
  const before = await store.as('naober_sign_in', null, (db) => beganAt(db, asked));
  const ownerId = before !== null && now.getTime() - before.getTime() > repeatsCountFor ? around.newId() : asked;
  await store.as('naober_sign_in', null, (db) => insertOwner(db, { id: ownerId, language, at: now, eraseAfter }));
  const viewer = viewerOf(store, ownerId);
  const begun = await viewer.do(async (db) => {
    await ensureCircle(db, viewer, around);
    return changeHere(db, viewer, around, act, decide);
  });
  return begun.ok ? ok({ ownerId }) : begun;
}

/** Begins a space with the first name somebody types, or the first names. */
export async function beginCircle(store: Store, around: Around, input: Input): Promise<Result<{ ownerId: string }, Refusal>> {
  const names = namesIn(input.name);
  if (!names.ok) return names;
  const act = { actId: input.actId, kind: 'alters-added', said: names.value };
  const newcomers = names.value.map((name) => ({ id: around.newId(), name, prompt: firstPrompt }));
  return beginCircleBy(store, around, { act, ...input }, (circle) => addAlters(circle, newcomers));
}
