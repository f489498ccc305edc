import { readCircleOf } from '../../database/circles.ts';
import { setDone } from '../../database/coach/plan.ts';
import type { Db } from '../../database/door.ts';
import {
  deleteFollowUp,
  followable,
  followUpsOf,
  holdFollowUp,
  type KeptFollowUp,
  putFollowUp,
} from '../../database/keeping/follow-ups.ts';
import type { Viewer } from '../../database/viewer.ts';
import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import { ownWords } from '../../domain/circle/own-words.ts';
import {
  againChoices,
  type Followable,
  type FollowUpAbout,
  type FollowUpAnswer,
  happenedChoices,
  pleasantChoices,
  toFollow,
} from '../../domain/keeping/follow-up.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { noteBy } from '../log/note.ts';

export type { KeptFollowUp } from '../../database/keeping/follow-ups.ts';

/** How things went, by who it was with and which kind of support: what the next suggestion takes into account. Not again is not suggested again. */
export const followUps = (viewer: Viewer): Promise<readonly KeptFollowUp[]> => viewer.do(followUpsOf);

/** Nobody is asked how it was with somebody who died, who is out of the circle, or with whom it is not safe. */
async function askableHere(db: Db): Promise<readonly Followable[]> {
  const circle = (await readCircleOf(db))?.circle;
  const fine = new Set(
    circle?.alters.filter(({ status, valence }) => status !== 'deceased' && valence !== 'unsafe').map(({ id }) => id),
  );
  return (await followable(db)).filter(({ alterId }) => alterId === null || fine.has(alterId));
}

async function openHere(db: Db, today: string): Promise<readonly Followable[]> {
  const answered = new Set((await followUpsOf(db)).map(({ subjectId }) => subjectId));
  return toFollow(await askableHere(db), answered, today);
}

/** What can be asked about today, the longest ago first, each once. On a day on which one was answered there is nothing more to think about. */
export type OpenFollowUps = { readonly open: readonly Followable[]; readonly answeredToday: boolean };

export const openFollowUps = (viewer: Viewer, around: Around): Promise<OpenFollowUps> =>
  viewer.do((db) => openFollowUpsHere(db, dutchDay(around.now())));

/** As openFollowUps, in a transaction that is under way. */
export async function openFollowUpsHere(db: Db, today: string): Promise<OpenFollowUps> {
  const answeredToday = (await followUpsOf(db)).some(({ saidOn }) => saidOn === today);
  return { open: await openHere(db, today), answeredToday };
}

/** What can be said something about, and everything that was said, with what it was about as far as that is still there. */
export const readAllFollowUps = (
  viewer: Viewer,
  around: Around,
): Promise<{ readonly open: readonly Followable[]; readonly said: readonly (KeptFollowUp & { readonly what: string })[] }> =>
  viewer.do(async (db) => {
    const there = new Map((await askableHere(db)).map(({ subjectId, what }) => [subjectId, what]));
    const said = (await followUpsOf(db)).flatMap((one) => {
      const what = there.get(one.subjectId);
      return what === undefined ? [] : [{ ...one, what }];
    });
    return { open: await openHere(db, dutchDay(around.now())), said };
  });

/** The one thing of today of which could be said how it went, or null. */
export async function followUpOfToday(viewer: Viewer, around: Around): Promise<Followable | null> {
  const { open, answeredToday } = await openFollowUps(viewer, around);
  return answeredToday ? null : (open[0] ?? null);
}

/** One thing of which can be said how it went, with what was said; null when there is no such thing. */
export const readFollowUp = (
  viewer: Viewer,
  { about, subjectId }: { readonly about: FollowUpAbout; readonly subjectId: string },
): Promise<{ readonly thing: Followable; readonly answer: KeptFollowUp | null } | null> =>
  viewer.do(async (db) => {
    const thing = (await askableHere(db)).find((one) => one.about === about && one.subjectId === subjectId);
    return thing === undefined ? null : { thing, answer: await holdFollowUp(db, about, subjectId) };
  });

/** An answer as it was typed. `version` is that of the answer the form was drawn from, 0 for none. */
export type TypedFollowUp = {
  readonly about: FollowUpAbout;
  readonly subjectId: string;
  readonly happened: string;
  readonly pleasant: string;
  readonly again: string;
  readonly why: string;
  readonly version: number;
};
export type FollowUpRefusal = 'gone' | 'happened-missing' | 'words-too-long' | 'changed-meanwhile';

function answerIn({ happened, pleasant, again, why }: TypedFollowUp): Result<FollowUpAnswer, FollowUpRefusal> {
  const words = ownWords(why);
  if (!words.ok) return words;
  const took = [...happenedChoices, 'untold' as const].find((one) => one === happened);
  if (took === undefined) return refused('happened-missing');
  if (took === 'untold') return ok({ happened: took, pleasant: null, again: null, why: null });
  const felt = took === 'yes' ? (pleasantChoices.find((one) => one === pleasant) ?? null) : null;
  return ok({ happened: took, pleasant: felt, again: againChoices.find((one) => one === again) ?? null, why: words.value });
}

const isSame = (one: FollowUpAnswer, other: FollowUpAnswer): boolean =>
  one.happened === other.happened && one.pleasant === other.pleasant && one.again === other.again && one.why === other.why;

/** Keeps how something went. A step of the plan of which is said that it happened is done then, if it was not. */
export async function sayHowItWent(viewer: Viewer, around: Around, typed: TypedFollowUp): Promise<Result<null, FollowUpRefusal>> {
  const answer = answerIn(typed);
  if (!answer.ok) return answer;
  const { about, subjectId, version } = typed;
  return viewer.do(async (db) => {
    const thing = (await askableHere(db)).find((one) => one.about === about && one.subjectId === subjectId);
    if (thing === undefined) return refused('gone');
    const there = await holdFollowUp(db, about, subjectId);
    if (there !== null && isSame(there, answer.value)) return ok(null);
    if ((there?.version ?? 0) !== version) return refused('changed-meanwhile');
    const { participantId, support } = thing;
    const today = dutchDay(around.now());
    const id = there?.id ?? around.newId();
    await putFollowUp(db, { ...answer.value, id, ownerId: viewer.id, about, subjectId, participantId, support, saidOn: today });
    if (about === 'step' && answer.value.happened === 'yes' && !thing.saidDone) await setDone(db, subjectId, today);
    await noteBy(db, viewer, around, { kind: 'follow-up-said', action: there === null ? 'C' : 'U', objectId: subjectId });
    return ok(null);
  });
}

/** Takes an answer away: it is as if nothing was said, and it may be asked again. */
export const unsayHowItWent = (viewer: Viewer, around: Around, id: string): Promise<void> =>
  viewer.do(async (db) => {
    await deleteFollowUp(db, id);
    await noteBy(db, viewer, around, { kind: 'follow-up-removed', action: 'D' });
  });
