import type { KeptAlter } from '../circle/kept-circle.ts';
import { ok, type Result, refused } from '../result.ts';
import type { AnswerRefusal } from './question.ts';
import { questionOf } from './questions.ts';
import { stampOf } from './stamp.ts';

/** One answer of a form: what is said now, and the stamp of the answer the form was drawn from. */
export type Said = { readonly key: string; readonly answer: string; readonly was: string };

/** An answer that cannot be kept, or answers that another screen changed meanwhile into something else. */
export type NotSaid =
  | { readonly why: AnswerRefusal; readonly key: string }
  | { readonly why: 'changed-meanwhile'; readonly keys: readonly string[] };

/**
 * Somebody with these answers. Only what the sender changed counts: an answer left as it was drawn stays what it is by now. Was the
 * same answer changed meanwhile into something else than is said now, then nothing is kept and those are named.
 */
export function sayAbout(alter: KeptAlter, said: readonly Said[], thisYear: number): Result<KeptAlter, NotSaid> {
  const changed: string[] = [];
  let next = alter;
  for (const { key, answer, was } of said) {
    const question = questionOf(key);
    if (question === null) return refused({ why: 'no-such-choice', key });
    const [now, typed] = [question.answerOf(alter), question.tidy(answer)];
    if (typed === now || stampOf(typed) === was) continue;
    if (stampOf(now) !== was) changed.push(key);
    const written = question.write(next, typed, thisYear);
    if (!written.ok) return refused({ why: written.refusal, key });
    next = written.value;
  }
  return changed.length === 0 ? ok(next) : refused({ why: 'changed-meanwhile', keys: changed });
}
