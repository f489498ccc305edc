import type { Store } from '../database/open.ts';
import type { Viewer } from '../database/viewer.ts';
import { namesIn } from '../domain/circle/naming.ts';
import { ok, type Result } from '../domain/result.ts';
import { addAlters } from './add-alters.ts';
import type { Around } from './around.ts';
import { beginCircle, ensureCircle } from './begin-circle.ts';

type FirstName = { readonly actId: string; readonly text: string; readonly language: string; readonly draft: boolean };
type Refusal = 'name-empty' | 'name-too-long' | 'circle-full' | 'no-circle';

const aDay = 24 * 3600 * 1000;

/**
 * The first name somebody types. Makes a space when none is open here, with a circle in it, and puts the name in; the space's owner is
 * returned. A `draft` is erased after 24 hours unless it is kept. Nothing is made when there is no name to keep.
 */
export async function beginSpace(
  store: Store,
  around: Around,
  here: { readonly viewer: Viewer } | null,
  input: FirstName,
): Promise<Result<string, Refusal>> {
  const names = namesIn(input.text);
  if (!names.ok) return names;
  const { actId, text, language, draft } = input;
  if (here === null) {
    const eraseAfter = draft ? new Date(around.now().getTime() + aDay) : null;
    const begun = await beginCircle(store, around, { actId, name: text, language, eraseAfter });
    return begun.ok ? ok(begun.value.ownerId) : begun;
  }
  const { viewer } = here;
  await viewer.do((db) => ensureCircle(db, viewer, around));
  const added = await addAlters(viewer, around, { actId, text, prompt: 'this-week' });
  return added.ok ? ok(viewer.id) : added;
}
