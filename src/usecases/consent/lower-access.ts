import { grantsOf } from '../../database/consent/grants.ts';
import { holdParticipant } from '../../database/consent/standing.ts';
import type { Viewer } from '../../database/viewer.ts';
import type { GrantSet } from '../../domain/consent/grant-sets.ts';
import { byTime } from '../../domain/consent/sharing-state.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import type { Ended } from './end-grants.ts';
import { narrowHere } from './narrow-grant.ts';

/** What somebody keeps when they are to see less without being told: their own agreements. */
const usuallyKept: readonly GrantSet[] = ['own-agreements'];

type Lower = { readonly participantId: string; readonly keep?: readonly GrantSet[] };

/**
 * Leaves somebody only what is named, of everything they may now and later; no message goes out. Who takes part stays so, and their own
 * agreements go on, so that it does not stand out.
 */
export const lowerAccess = (
  viewer: Viewer,
  around: Around,
  { participantId, keep = usuallyKept }: Lower,
): Promise<Result<Ended, 'no-such-participant'>> =>
  viewer.do(async (db) => {
    if ((await holdParticipant(db, participantId)) === null) return refused('no-such-participant');
    const { running, later } = byTime(await grantsOf(db, participantId), around.now());
    let done: Ended = 'nothing';
    for (const grant of [...running, ...later]) {
      const kept = grant.sets.filter((set) => keep.includes(set));
      if ((await narrowHere(db, viewer, around, grant, kept)) === 'done') done = 'done';
    }
    return ok(done);
  });
