import type { Db } from '../../database/door.ts';
import type { Viewer } from '../../database/viewer.ts';
import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import { alterOf } from '../../domain/circle/kept-circle.ts';
import { birthdayNear } from '../../domain/keeping/birthday.ts';
import { type ContactQuestion, nextQuestion } from '../../domain/keeping/next-question.ts';
import type { Around } from '../around.ts';
import { type KeepingFacts, keepingFactsHere } from './contact-facts.ts';

/** "Heb je ... nog gesproken?", with the name, and how many days the owner wanted in between: best, and at most. */
export type QuestionOfToday = ContactQuestion & {
  readonly name: string;
  readonly idealDays: number;
  readonly longestDays: number;
};

/** Somebody whose birthday is today or tomorrow, and whom the owner wants to be told of. */
export type BirthdayNow = { readonly alterId: string; readonly name: string; readonly when: 'today' | 'tomorrow' };

function questionIn(facts: KeepingFacts, today: string): QuestionOfToday | null {
  const question = nextQuestion(facts, today);
  const alter = question === null ? null : alterOf(facts.circle, question.alterId);
  const rhythm = facts.rhythms.find(({ alterId }) => alterId === question?.alterId);
  const [idealDays, longestDays] = [rhythm?.idealDays ?? null, rhythm?.longestDays ?? null];
  if (question === null || alter === null || idealDays === null || longestDays === null) return null;
  return { ...question, name: alter.name, idealDays, longestDays };
}

const birthdaysIn = ({ circle, rhythms, askable }: KeepingFacts, today: string): readonly BirthdayNow[] =>
  circle.alters.flatMap(({ id, name, birthday }) => {
    const wanted = askable.has(id) && rhythms.some((one) => one.alterId === id && one.birthday);
    const when = birthday === null || !wanted ? null : birthdayNear(birthday, today);
    return when === null ? [] : [{ alterId: id, name, when }];
  });

/** What keeping contact has to say today, for the owner alone: at most one question (`answered`: there was one, and it was answered), and birthdays. */
export type KeepingToday = {
  readonly question: QuestionOfToday | null;
  readonly answered: boolean;
  readonly birthdays: readonly BirthdayNow[];
};

/** Everything of a day, in a transaction that is under way. Nothing while there is no circle. */
export async function keepingTodayHere(db: Db, today: string): Promise<KeepingToday> {
  const facts = await keepingFactsHere(db, today);
  if (facts === null) return { question: null, answered: false, birthdays: [] };
  const answered = facts.rhythms.some(({ answeredOn }) => answeredOn === today);
  return { question: questionIn(facts, today), answered, birthdays: birthdaysIn(facts, today) };
}

/** Everything of today in one transaction. */
export const keepingToday = (viewer: Viewer, around: Around): Promise<KeepingToday> =>
  viewer.do((db) => keepingTodayHere(db, dutchDay(around.now())));

/** The one question of today about contact, or null. */
export const questionOfToday = async (viewer: Viewer, around: Around): Promise<QuestionOfToday | null> =>
  (await keepingToday(viewer, around)).question;
