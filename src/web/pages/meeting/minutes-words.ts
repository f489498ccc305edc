import type { AgreementState } from '../../../domain/agreements/agreement.ts';
import { reviewDay } from '../../../domain/meeting/days.ts';
import { type MeetingTask, planInTwo } from '../../../domain/meeting/task.ts';
import type { Language } from '../../say/languages.ts';
import type { Say } from '../../say/say.ts';
import { sayDate } from '../agreements/agreement-words.tsx';
import { sayTask } from './meeting-words.ts';

/** What minutes hold: the day, the plan, and when one looks back. Nothing of what was said. */
export type Minutes = {
  readonly heldOn: string | null;
  readonly closedAt: Date | null;
  readonly reviewWeeks: number;
  readonly tasks: readonly (MeetingTask & { readonly agreementState?: AgreementState | null })[];
};

const line = (say: Say, language: Language, task: Minutes['tasks'][number]): string =>
  `- ${task.what}. ${sayTask(say, language, task)}`;

/** The day one looks back, in a sentence; '' when it is not known. */
export const sayReview = (say: Say, language: Language, { heldOn, closedAt, reviewWeeks }: Minutes): string =>
  heldOn === null || closedAt === null
    ? ''
    : say('meeting.minutes.review', { day: sayDate(language, reviewDay(heldOn, reviewWeeks)) });

/** The title of minutes, with their day when that is known. */
export const sayMinutesOf = (say: Say, language: Language, { heldOn }: Pick<Minutes, 'heldOn'>): string =>
  heldOn === null ? say('meeting.minutes.title') : say('meeting.minutes.of', { day: sayDate(language, heldOn) });

/** Minutes as paragraphs of plain text: what is agreed, what is open, and when one looks back. */
export function minutesParts(say: Say, language: Language, minutes: Minutes): readonly string[] {
  const { agreed, open } = planInTwo(minutes.tasks);
  const listed = (title: string, tasks: Minutes['tasks']) =>
    tasks.length === 0 ? [] : [[title, ...tasks.map((task) => line(say, language, task))].join('\n')];
  const review = sayReview(say, language, minutes);
  return [
    sayMinutesOf(say, language, minutes),
    ...listed(`${say('meeting.minutes.agreed')}:`, agreed),
    ...listed(`${say('meeting.minutes.open')}:`, open),
    ...(review === '' ? [] : [review]),
  ];
}
