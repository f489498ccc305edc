import type { Db } from '../database/door.ts';
import { holdSnapshot } from '../database/snapshot-changes.ts';
import type { Viewer } from '../database/viewer.ts';
import { ok, type Result, refused } from '../domain/result.ts';
import type { Around } from './around.ts';
import { noteBy } from './log/note.ts';

/** A snapshot that is held, as what may be done to it depends on it. */
export type Held = { readonly circleId: string; readonly removedAt: Date | null; readonly version: number };

/** What a change to a snapshot came to: it was done, or all was so already, or a reason why not. */
export type Change<Refusal> = Result<'done' | 'nothing', Refusal>;

/**
 * How every change to a frozen moment is made: hold it, let `work` decide and keep, and write down that it happened when something did. A snapshot the
 * viewer does not have is 'no-such-snapshot'.
 */
export const changeSnapshot = <Refusal>(
  viewer: Viewer,
  around: Around,
  act: { readonly id: string; readonly kind: string },
  work: (db: Db, held: Held) => Promise<Change<Refusal>>,
): Promise<Change<Refusal | 'no-such-snapshot'>> =>
  viewer.do(async (db) => {
    const held = await holdSnapshot(db, act.id);
    if (held === null) return refused('no-such-snapshot');
    const done = await work(db, held);
    if (!done.ok || done.value === 'nothing') return done;
    await noteBy(db, viewer, around, { kind: act.kind, action: 'U', objectId: act.id, circleId: held.circleId });
    return ok('done');
  });
