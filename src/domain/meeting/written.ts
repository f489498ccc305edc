import { isDay } from '../agreements/wanted-agreement.ts';
import { freeLine, neededLine } from '../plan/read-words.ts';
import { ok, type Result, refused } from '../result.ts';

/** A day and a time as they were typed; the time may be left out. */
export type TypedMoment = { readonly day: string; readonly time: string };
export type Moment = { readonly onDay: string; readonly atTime: string | null };

const time = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/;

/** A time of the wall, 9:30 and 09.30 alike, as 09:30; null when nothing was typed. */
export function timeIn(text: string): Result<string | null, 'time-unclear'> {
  const typed = text.trim();
  if (typed === '') return ok(null);
  const [, hours = '', minutes = ''] = time.exec(typed) ?? [];
  return hours === '' ? refused('time-unclear') : ok(`${hours.padStart(2, '0')}:${minutes}`);
}

/** A day to come, with a time or without. */
export function momentIn(
  { day, time: at }: TypedMoment,
  today: string,
): Result<Moment, 'day-unclear' | 'day-over' | 'time-unclear'> {
  if (!isDay(day)) return refused('day-unclear');
  if (day < today) return refused('day-over');
  const atTime = timeIn(at);
  return atTime.ok ? ok({ onDay: day, atTime: atTime.value }) : atTime;
}

/** A task as it was typed; the day may be left out for now. */
export type TypedTask = { readonly what: string; readonly until: string; readonly substitute: string; readonly limits: string };
export type TaskWords = {
  readonly what: string;
  readonly untilOn: string | null;
  readonly substitute: string | null;
  readonly limits: string | null;
};
export type TaskProblem = 'words-missing' | 'words-too-long' | 'until-unclear' | 'until-over';

/** What was typed as a task, or what is not clear in it. Days that are over are refused for what is new, not for what stood there. */
export function taskIn(typed: TypedTask, today: string): Result<TaskWords, TaskProblem> {
  const [what, substitute, limits] = [neededLine(typed.what), freeLine(typed.substitute), freeLine(typed.limits)];
  if (!what.ok) return what;
  if (!substitute.ok) return substitute;
  if (!limits.ok) return limits;
  const until = typed.until.trim();
  if (until !== '' && !isDay(until)) return refused('until-unclear');
  if (until !== '' && until < today) return refused('until-over');
  return ok({ what: what.value, untilOn: until || null, substitute: substitute.value, limits: limits.value });
}
