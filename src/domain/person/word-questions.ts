import type { About } from '../circle/about.ts';
import { readBirthday } from '../circle/document-about.ts';
import { problemList } from '../circle/document-problem.ts';
import type { KeptAlter } from '../circle/kept-circle.ts';
import { tidyName, tidyText, tidyWords } from '../circle/naming.ts';
import { ownWords, tidyLines } from '../circle/own-words.ts';
import { ok, refused } from '../result.ts';
import type { Question } from './question.ts';

/** The circle's own word for somebody: a name or nickname, never empty. */
export const nameQuestion: Question = {
  answerOf: ({ name }) => tidyText(name),
  tidy: tidyText,
  write: (alter, answer) => {
    const name = tidyName(answer);
    return name.ok ? ok({ ...alter, name: name.value }) : name;
  },
};

/** Who somebody is, in a word of one's own. */
export const roleQuestion: Question = {
  answerOf: ({ role }) => tidyText(role ?? ''),
  tidy: tidyText,
  write: (alter, answer) => {
    const role = tidyWords(answer);
    return role.ok ? ok({ ...alter, role: role.value }) : refused('role-too-long');
  },
};

/** Month and day, "04-03", never a year. */
export const birthdayQuestion: Question = {
  answerOf: ({ birthday }) => birthday ?? '',
  tidy: (typed) => typed.trim(),
  write: (alter, answer) => {
    const problems = problemList();
    const birthday = readBirthday(answer, 'birthday', problems);
    return problems.all.length === 0 ? ok({ ...alter, birthday }) : refused('no-such-day');
  },
};

const firstYear = 1850;

/** The year since which they know each other. */
export const sinceQuestion: Question = {
  answerOf: ({ about }) => `${about.since ?? ''}`,
  tidy: (typed) => typed.trim(),
  write: (alter, answer, thisYear) => {
    if (answer === '') return ok(saying(alter, { since: null }));
    const since = /^\d{4}$/.test(answer) ? Number(answer) : 0;
    return since >= firstYear && since <= thisYear ? ok(saying(alter, { since })) : refused('no-such-year');
  },
};

/** Something in one's own words, of several lines if need be. */
export const wordsQuestion = (key: 'part' | 'origin' | 'fun' | 'boundaries' | 'note'): Question => ({
  answerOf: ({ about }) => tidyLines(about[key] ?? ''),
  tidy: tidyLines,
  write: (alter, answer) => {
    const words = ownWords(answer);
    return words.ok ? ok(saying(alter, { [key]: words.value })) : words;
  },
});

/** Somebody with something else said about the tie with them. */
export const saying = (alter: KeptAlter, said: Partial<About>): KeptAlter => ({ ...alter, about: { ...alter.about, ...said } });
