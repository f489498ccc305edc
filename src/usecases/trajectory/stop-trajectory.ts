import { closeTrajectory, holdTrajectory } from '../../database/coach/trajectories.ts';
import type { Viewer } from '../../database/viewer.ts';
import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { revokeAllHere } from '../consent/revoke-grant.ts';
import { noteAct } from '../plan/note-act.ts';

/**
 * The owner stops, on any day, whatever was prepared: the trajectory closes and everything the coach might see or do ends at once, without
 * a message. Stopping again changes nothing.
 */
export const stopTrajectory = (viewer: Viewer, around: Around, id: string): Promise<Result<null, 'gone'>> =>
  viewer.do(async (db) => {
    const there = await holdTrajectory(db, id);
    if (there === null) return refused('gone');
    if (!(await closeTrajectory(db, id, dutchDay(around.now()), 'stopped'))) return ok(null);
    await noteAct(db, viewer, around, { kind: 'trajectory-stopped', action: 'U', objectId: id });
    await revokeAllHere(db, viewer, around, there.participantId);
    return ok(null);
  });
