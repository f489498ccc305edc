import { holdCircle, readCircleOf } from '../database/circles.ts';
import { putSetAside, readSetAside, removeSetAside, type SetAside as Shelved } from '../database/set-aside.ts';
import type { Viewer } from '../database/viewer.ts';
import { alterOf } from '../domain/circle/kept-circle.ts';
import type { Aside } from '../domain/insight/notices.ts';
import { ok, type Result, refused } from '../domain/result.ts';
import type { Around } from './around.ts';
import { noteBy } from './log/note.ts';

export type { SetAside as Shelved } from '../database/set-aside.ts';

/** "Niet nu" is for thirty days; then it may be shown again. */
const notNow = 30 * 86_400_000;

type Input = { readonly subject: Aside; readonly forGood: boolean };

/** Remembers that the owner does not want to be shown something: for good, or not for a month. Said twice is said once. */
export const setAside = (viewer: Viewer, around: Around, { subject, forGood }: Input): Promise<Result<null, 'no-such-alter'>> =>
  viewer.do(async (db) => {
    const kept = (await holdCircle(db)) ? await readCircleOf(db) : null;
    if (kept === null || (subject.alter !== null && alterOf(kept.circle, subject.alter) === null))
      return refused('no-such-alter');
    const at = around.now();
    const until = forGood ? null : new Date(at.getTime() + notNow);
    await putSetAside(db, { id: around.newId(), ownerId: viewer.id, circleId: kept.circle.id, subject, until, at });
    await noteBy(db, viewer, around, { kind: 'set-aside', action: 'U' });
    return ok(null);
  });

/** What is set aside at this moment; what was put off until a day before now is not any more. */
export async function whatIsSetAside(viewer: Viewer, around: Around): Promise<readonly Shelved[]> {
  const now = around.now().getTime();
  return (await viewer.do(readSetAside)).filter(({ until }) => until === null || until.getTime() > now);
}

/** Shows something again that was set aside. */
export const showAgain = (viewer: Viewer, around: Around, id: string): Promise<void> =>
  viewer.do(async (db) => {
    await removeSetAside(db, id);
    await noteBy(db, viewer, around, { kind: 'shown-again', action: 'U' });
  });
