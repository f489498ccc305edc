import { putDeparture, readDepartures } from '../database/departures.ts';
import { snapshotsWith } from '../database/snapshot-changes.ts';
import type { Viewer } from '../database/viewer.ts';
import { departureReasonNamed } from '../domain/circle/departure.ts';
import { tidyWords } from '../domain/circle/naming.ts';
import { stampOf } from '../domain/person/stamp.ts';
import { ok, refused } from '../domain/result.ts';
import type { Around } from './around.ts';
import { changeSnapshot } from './change-snapshot.ts';

type Input = {
  /** The frozen moment in which they were still there. */
  readonly id: string;
  readonly alterId: string;
  readonly reason: string;
  readonly words: string;
  /** The stamp of the answer the form was drawn from; without one nothing is compared. */
  readonly was?: string;
};

/** The stamp of why somebody left, as it was said last. */
export const whyStamp = (said: { readonly reason: string; readonly words: string | null } | undefined): string =>
  stampOf(said === undefined ? '' : `${said.reason} ${said.words ?? ''}`);

/**
 * Keeps why somebody left, in a reason and own words or none. Only own words means another reason. A later answer replaces
 * this one, but not one that another screen gave since the form was drawn: 'changed-meanwhile'.
 */
export async function sayWhyGone(viewer: Viewer, around: Around, { id, alterId, was, ...said }: Input) {
  const words = tidyWords(said.words);
  if (!words.ok) return refused('words-too-long');
  const reason = departureReasonNamed(said.reason) ?? (words.value === null ? null : 'other');
  if (reason === null) return refused('reason-missing');
  return changeSnapshot(viewer, around, { id, kind: 'departure-said' }, async (db, { circleId }) => {
    if (!(await snapshotsWith(db, alterId)).includes(id)) return refused('no-such-person');
    const before = (await readDepartures(db)).find((one) => one.alterId === alterId);
    if (before?.reason === reason && before.words === words.value) return ok('nothing');
    if (was !== undefined && was !== whyStamp(before)) return refused('changed-meanwhile');
    await putDeparture(db, { alterId, circleId, ownerId: viewer.id, reason, words: words.value, at: around.now() });
    return ok('done');
  });
}
