import { putSnapshotWords } from '../database/snapshot-changes.ts';
import { readSnapshot } from '../database/snapshots.ts';
import type { Viewer } from '../database/viewer.ts';
import { tidyWords } from '../domain/circle/naming.ts';
import { ownWords } from '../domain/circle/own-words.ts';
import { ok, refused } from '../domain/result.ts';
import type { Around } from './around.ts';
import { changeSnapshot } from './change-snapshot.ts';

type Input = {
  readonly id: string;
  readonly name: string;
  readonly story: string;
  /** The version the form was made from. */
  readonly version: number;
};

/** Gives a frozen moment a name, and the story of what changed and why. Words another screen kept meanwhile are not overwritten: 'changed-meanwhile'. */
export async function describeSnapshot(viewer: Viewer, around: Around, input: Input) {
  const [name, story] = [tidyWords(input.name), ownWords(input.story)];
  if (!name.ok) return name;
  if (!story.ok) return story;
  const said = { name: name.value, story: story.value };
  return changeSnapshot(viewer, around, { id: input.id, kind: 'snapshot-described' }, async (db, { version }) => {
    const now = await readSnapshot(db, input.id);
    if (now === null) return refused('no-such-snapshot');
    if (now.name === said.name && now.story === said.story) return ok('nothing');
    if (version !== input.version) return refused('changed-meanwhile');
    await putSnapshotWords(db, input.id, said);
    return ok('done');
  });
}
