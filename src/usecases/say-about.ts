import type { Viewer } from '../database/viewer.ts';
import { alterOf, type KeptCircle, withAlter } from '../domain/circle/kept-circle.ts';
import { isPrivate } from '../domain/person/questions.ts';
import { type NotSaid, type Said, sayAbout as say } from '../domain/person/say-about.ts';
import type { Chapter } from '../domain/person/topics.ts';
import { ok, type Result, refused } from '../domain/result.ts';
import type { Around } from './around.ts';
import { changeCircle } from './change-circle.ts';

type Refusal = NotSaid | { readonly why: 'locked' | 'no-such-alter' };

type Input = {
  readonly actId: string;
  readonly alterId: string;
  readonly chapter: Chapter;
  readonly said: readonly Said[];
  /** Whether the private chapters are open. */
  readonly unlocked: boolean;
};

/**
 * Keeps what the owner says about somebody: one small page of a chapter. Other answers are left alone; an answer that another screen
 * changed meanwhile into something else is not overwritten. Private answers are refused while they are locked.
 */
export async function sayAbout(viewer: Viewer, around: Around, { actId, alterId, chapter, said, unlocked }: Input) {
  if (!unlocked && said.some(({ key }) => isPrivate(key))) return refused<Refusal>({ why: 'locked' });
  const act = { actId, kind: `said-${chapter}`, said: [alterId, said], about: alterId };
  return changeCircle(viewer, around, act, (circle): Result<KeptCircle, Refusal> => {
    const alter = alterOf(circle, alterId);
    if (alter === null) return refused({ why: 'no-such-alter' });
    const next = say(alter, said, around.now().getFullYear());
    return next.ok ? ok(next.value === alter ? circle : withAlter(circle, next.value)) : next;
  });
}
