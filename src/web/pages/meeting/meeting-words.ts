import type { AgreementState } from '../../../domain/agreements/agreement.ts';
import type { Meeting, MeetingDay } from '../../../domain/meeting/meeting.ts';
import { type MeetingTask, whyOpen } from '../../../domain/meeting/task.ts';
import { dayIn } from '../../say/day.ts';
import type { Language } from '../../say/languages.ts';
import type { Say } from '../../say/say.ts';
import { sayDate } from '../agreements/agreement-words.tsx';

/** A day with its name, and its time when that is said: "maandag 9 maart 2026 om 14:00". */
export function sayMoment(say: Say, language: Language, { onDay, atTime }: Pick<MeetingDay, 'onDay' | 'atTime'>): string {
  const name = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'Europe/Amsterdam' });
  const day = `${name.format(new Date(`${onDay}T12:00:00Z`))} ${sayDate(language, onDay)}`;
  return atTime === null ? day : say('meeting.when-short', { day, time: atTime });
}

/** When a meeting is, in a few words, or that no day is chosen yet. */
export function sayWhen(say: Say, language: Language, { heldOn, heldAt }: Pick<Meeting, 'heldOn' | 'heldAt'>): string {
  if (heldOn === null) return say('meeting.no-day');
  const day = sayMoment(say, language, { onDay: heldOn, atTime: null });
  return heldAt === null ? say('meeting.on-day', { day }) : say('meeting.on-day-at', { day, time: heldAt });
}

/** When and where, in one or two sentences. */
export const sayWhenAndWhere = (say: Say, language: Language, meeting: Pick<Meeting, 'heldOn' | 'heldAt' | 'place'>): string =>
  [sayWhen(say, language, meeting), ...(meeting.place === null ? [] : [say('meeting.at-place', { place: meeting.place })])].join(
    ' ',
  );

type Known = MeetingTask & { readonly agreementState?: AgreementState | null };

/** How a thing of the plan stands: who said yes to it and how, or why it is open. */
export function sayState(say: Say, language: Language, task: Known): string {
  const who = task.who ?? '';
  const why = whyOpen(task);
  if (why !== null) return say(`meeting.open.${why}`, { who });
  const day = task.agreedAt === null ? '' : dayIn(language, task.agreedAt);
  return say(`meeting.state.${task.notedHow ?? 'self'}`, { who, day });
}

/** Until when, who steps in, what was agreed beside it. */
export const sayBounds = (say: Say, language: Language, { untilOn, substitute, limits }: MeetingTask): string =>
  [
    ...(untilOn === null ? [] : [say('meeting.task.until-day', { day: sayDate(language, untilOn) })]),
    ...(substitute === null ? [] : [say('meeting.task.substitute-is', { who: substitute })]),
    ...(limits === null ? [] : [say('meeting.task.limits-are', { limits: limits.replace(/\.$/, '') })]),
  ].join(' ');

/** Everything of a thing of the plan but what it is: who, until when, and how it stands. */
export const sayTask = (say: Say, language: Language, task: Known): string =>
  [
    ...(task.who === null ? [] : [say('meeting.task.by', { who: task.who })]),
    sayBounds(say, language, task),
    sayState(say, language, task),
  ]
    .filter((part) => part !== '')
    .join(' ');

const problems = {
  'words-missing': 'meeting.problem.words-missing',
  'words-too-long': 'meeting.problem.words-too-long',
  'until-unclear': 'meeting.problem.until-unclear',
  'until-over': 'meeting.problem.until-over',
  'name-too-long': 'meeting.problem.name-too-long',
  'no-such-invitee': 'meeting.problem.no-such-invitee',
  nobody: 'meeting.problem.nobody',
  'no-end': 'meeting.problem.no-end',
  'not-let-in': 'meeting.problem.not-let-in',
  'changed-meanwhile': 'meeting.problem.changed-meanwhile',
} as const;
export type SaidProblem = keyof typeof problems;

/** Why something could not be kept. */
export const sayProblem = (say: Say, why: SaidProblem): string => say(problems[why]);
