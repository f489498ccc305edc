import { holdCircle, readCircleOf } from '../database/circles.ts';
import { holdSnapshot } from '../database/snapshot-changes.ts';
import { insertSnapshot, listSnapshots } from '../database/snapshots.ts';
import type { Viewer } from '../database/viewer.ts';
import { tidyWords } from '../domain/circle/naming.ts';
import { type DrawnHow, drawnHows, frozenCircle } from '../domain/circle/snapshot.ts';
import { ok, type Result, refused } from '../domain/result.ts';
import { idOfAct } from './act-id.ts';
import type { Around } from './around.ts';
import { noteBy } from './log/note.ts';

type Input = {
  readonly actId: string;
  readonly name: string;
  readonly drawn: string;
  /** Who helped; during a sitting it is who helps there, whatever was typed. */
  readonly helpedBy: string;
};
type Refusal = 'no-circle' | 'nobody-yet' | 'name-too-long' | 'helper-too-long' | 'snapshots-full';

/** The most snapshots one circle has: one a month for ten years, and some. */
const mostSnapshots = 150;

const howOf = (drawn: string): DrawnHow => drawnHows.find((how) => how === drawn) ?? 'self';

/**
 * Freezes the circle as it is now: the people, their ties and the template of today, dated. The circle itself goes on and nothing in it changes, so
 * the next moment starts from this one. The same form again gives the same snapshot.
 */
export async function freezeSnapshot(viewer: Viewer, around: Around, input: Input): Promise<Result<{ id: string }, Refusal>> {
  const [name, helper] = [tidyWords(input.name), tidyWords(input.helpedBy)];
  if (!name.ok) return name;
  if (!helper.ok) return refused('helper-too-long');
  const helpedBy = viewer.helpedBy ?? helper.value;
  const drawn = viewer.helpedBy === null ? howOf(input.drawn) : 'together';
  const asked = idOfAct(viewer.id, { actId: input.actId, kind: 'snapshot-frozen', said: [name.value, drawn, helpedBy] });
  return viewer.do(async (db) => {
    if (!(await holdCircle(db))) return refused('no-circle');
    const before = await holdSnapshot(db, asked);
    if (before !== null && before.removedAt === null) return ok({ id: asked });
    const kept = await readCircleOf(db);
    if (kept === null) return refused('no-circle');
    if (kept.circle.alters.length === 0) return refused('nobody-yet');
    if ((await listSnapshots(db)).length >= mostSnapshots) return refused('snapshots-full');
    const [id, at, circleId] = [before === null ? asked : around.newId(), around.now(), kept.circle.id];
    const words = { name: name.value, drawn, helpedBy, story: null, erased: 0, version: 1 };
    const circle = frozenCircle(kept.circle);
    await insertSnapshot(db, viewer.id, circleId, { id, takenAt: at.toISOString(), ...words, circle });
    await noteBy(db, viewer, around, { kind: 'snapshot-frozen', action: 'C', objectId: id, circleId });
    return ok({ id });
  });
}
