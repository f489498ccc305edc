import { endLook, holdLook, putLookWords } from '../../database/keeping/looks.ts';
import type { Viewer } from '../../database/viewer.ts';
import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import { ownWords } from '../../domain/circle/own-words.ts';
import type { LookWords } from '../../domain/keeping/look.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { freezeSnapshot } from '../freeze-snapshot.ts';
import { noteBy } from '../log/note.ts';

/** The three questions of a look. */
export const lookQuestions = ['wentWell', 'different', 'wanted'] as const satisfies readonly (keyof LookWords)[];
export type LookQuestion = (typeof lookQuestions)[number];

/** One answer as it was typed; `was` is what stood there when the form was drawn. */
export type TypedAnswer = { readonly id: string; readonly question: LookQuestion; readonly words: string; readonly was: string };

/** Keeps one answer. Empty is no answer. What another screen wrote there meanwhile is not overwritten. */
export async function writeLook(
  viewer: Viewer,
  around: Around,
  { id, question, words, was }: TypedAnswer,
): Promise<Result<null, 'gone' | 'words-too-long' | 'changed-meanwhile'>> {
  const said = ownWords(words);
  if (!said.ok) return said;
  const before = ownWords(was);
  return viewer.do(async (db) => {
    const look = await holdLook(db, id);
    if (look === null) return refused('gone');
    const now = look[question];
    if (now === said.value) return ok(null);
    if (now !== (before.ok ? before.value : null)) return refused('changed-meanwhile');
    await putLookWords(db, id, { ...look, [question]: said.value });
    await noteBy(db, viewer, around, { kind: 'look-written', action: 'U', objectId: id });
    return ok(null);
  });
}

type Finishing = {
  readonly id: string;
  /** The name of the moment that is frozen with it, or null to freeze none. */
  readonly momentName: string | null;
};

/** Finishes a look, with the circle of now frozen beside it if so wished. Done twice is done once: the moment too. */
export async function finishLook(
  viewer: Viewer,
  around: Around,
  { id, momentName }: Finishing,
): Promise<Result<null, 'gone' | 'snapshots-full'>> {
  const look = await viewer.do((db) => holdLook(db, id));
  if (look === null) return refused('gone');
  if (look.doneOn !== null) return ok(null);
  const frozen =
    momentName === null
      ? null
      : await freezeSnapshot(viewer, around, { actId: id, name: momentName, drawn: 'self', helpedBy: '' });
  if (frozen !== null && !frozen.ok && frozen.refusal === 'snapshots-full') return refused('snapshots-full');
  const snapshotId = frozen?.ok ? frozen.value.id : null;
  await viewer.do(async (db) => {
    if ((await holdLook(db, id))?.doneOn !== null) return;
    await endLook(db, id, { doneOn: dutchDay(around.now()), droppedOn: null, snapshotId });
    await noteBy(db, viewer, around, { kind: 'look-finished', action: 'U', objectId: id });
  });
  return ok(null);
}

/** Lets a look go, or takes it up again. What was written in it stays, and so does a moment that was frozen. */
export const dropLook = (
  viewer: Viewer,
  around: Around,
  { id, drop }: { readonly id: string; readonly drop: boolean },
): Promise<Result<null, 'gone'>> =>
  viewer.do(async (db) => {
    const look = await holdLook(db, id);
    if (look === null || look.doneOn !== null) return refused('gone');
    if ((look.droppedOn !== null) === drop) return ok(null);
    await endLook(db, id, { doneOn: null, droppedOn: drop ? dutchDay(around.now()) : null, snapshotId: look.snapshotId });
    await noteBy(db, viewer, around, { kind: drop ? 'look-let-go' : 'look-begun', action: 'U', objectId: id });
    return ok(null);
  });
