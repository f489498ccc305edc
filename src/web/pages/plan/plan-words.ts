import type { PlanGoal, PlanStep } from '../../../domain/plan/plan.ts';
import { dayIn } from '../../say/day.ts';
import type { Language } from '../../say/languages.ts';
import type { MessageKey, Say } from '../../say/say.ts';
import { isListed } from '../insight/kind-words.ts';

const problems = {
  'kind-missing': 'coach.problem.kind-missing',
  'words-missing': 'coach.problem.words-missing',
  'words-too-long': 'coach.problem.words-too-long',
  'no-such-day': 'coach.problem.no-such-day',
  gone: 'coach.problem.gone',
} as const satisfies Readonly<Record<string, MessageKey>>;

/** Why something typed could not be kept. */
export const sayProblem = (say: Say, why: keyof typeof problems): string => say(problems[why]);

/** A kind of support in words; one of the owner's own as it was written. */
export const saySupport = (say: Say, kind: string): string => (isListed(kind) ? say(`person.support.${kind}`) : kind);

/** A day kept as text, in words: 12 maart 2027. */
export const sayDay = (language: Language, day: string): string => dayIn(language, new Date(`${day}T12:00:00Z`));

/** What stands beside a step: by whom, when, and when it was done. */
export function besideStep(say: Say, language: Language, { who, when, doneOn }: PlanStep): string {
  return [
    ...(who === null ? [] : [say('coach.plan.by', { who })]),
    ...(when === null ? [] : [say('coach.plan.when', { when })]),
    ...(doneOn === null ? [] : [say('coach.plan.done', { date: sayDay(language, doneOn) })]),
  ].join(' ');
}

/** What stands beside a goal: what kind of thing it is, and when it was reached. */
export function besideGoal(
  say: Say,
  language: Language,
  { kind, supportKind, reachedOn }: Pick<PlanGoal, 'kind' | 'supportKind' | 'reachedOn'>,
): string {
  return [
    `${say(`coach.kind.${kind}`)}.`,
    ...(supportKind === null ? [] : [say('coach.plan.with-support', { kind: saySupport(say, supportKind) })]),
    ...(reachedOn === null ? [] : [say('coach.plan.reached', { date: sayDay(language, reachedOn) })]),
  ].join(' ');
}
