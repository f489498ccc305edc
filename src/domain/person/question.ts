import type { KeptAlter } from '../circle/kept-circle.ts';
import { ok, type Result, refused } from '../result.ts';

/** Why an answer cannot be kept. */
export type AnswerRefusal =
  | 'name-empty'
  | 'name-too-long'
  | 'role-too-long'
  | 'words-too-long'
  | 'no-such-choice'
  | 'no-such-day'
  | 'no-such-year'
  | 'too-many-kinds';

export type Written = Result<KeptAlter, AnswerRefusal>;

/**
 * One thing that can be said about somebody. An answer is a text: a word of a list, a number in figures, or own words; '' is "not
 * known", which is no answer, and not "no". `tidy` brings what was typed in the one form in which answers are compared.
 */
export type Question = {
  readonly answerOf: (alter: KeptAlter) => string;
  readonly tidy: (typed: string) => string;
  /** `thisYear` because nobody was met in a year to come. */
  readonly write: (alter: KeptAlter, answer: string, thisYear: number) => Written;
};

/** A question with a word of a list as its answer, or none. */
export const choice = <Value extends string | number>(
  values: readonly Value[],
  read: (alter: KeptAlter) => Value | null,
  keep: (alter: KeptAlter, value: Value | null) => KeptAlter,
): Question => ({
  answerOf: (alter) => `${read(alter) ?? ''}`,
  tidy: (typed) => typed.trim(),
  write: (alter, answer) => {
    const value = values.find((each) => `${each}` === answer);
    if (value !== undefined) return ok(keep(alter, value));
    return answer === '' ? ok(keep(alter, null)) : refused('no-such-choice');
  },
});

/** A question that always has an answer: what somebody is cannot be taken back to nothing. */
export const chosenAlways = <Value extends string>(
  values: readonly Value[],
  read: (alter: KeptAlter) => Value,
  keep: (alter: KeptAlter, value: Value) => KeptAlter,
): Question => choice(values, read, (alter, value) => (value === null ? alter : keep(alter, value)));

/** Yes, no, or not known. */
export const yesOrNo = (
  read: (alter: KeptAlter) => boolean | null,
  keep: (alter: KeptAlter, value: boolean | null) => KeptAlter,
): Question =>
  choice(
    ['yes', 'no'],
    (alter) => {
      const value = read(alter);
      return value === null ? null : value ? 'yes' : 'no';
    },
    (alter, value) => keep(alter, value === null ? null : value === 'yes'),
  );
