import type { Store } from '../../database/open.ts';
import { insertOwner } from '../../database/owners.ts';
import { type Viewer, viewerOf } from '../../database/viewer.ts';
import type { Around } from '../around.ts';
import { ensureCircle } from '../begin-circle.ts';
import { noteBy } from '../log/note.ts';

const aDay = 24 * 3600 * 1000;

/** A space with an empty circle, for somebody who begins with a file they have. A `draft` is erased after 24 hours unless it is kept. */
export async function beginForImport(
  store: Store,
  around: Around,
  { language, draft }: { readonly language: string; readonly draft: boolean },
): Promise<Viewer> {
  const now = around.now();
  const id = around.newId();
  const eraseAfter = draft ? new Date(now.getTime() + aDay) : null;
  await store.as('naober_sign_in', null, (db) => insertOwner(db, { id, language, at: now, eraseAfter }));
  const viewer = viewerOf(store, id);
  await viewer.do(async (db) => {
    await ensureCircle(db, viewer, around);
    await noteBy(db, viewer, around, { kind: 'space-begun', action: 'C' });
  });
  return viewer;
}
