import { dayAfter, isDay } from '../agreements/wanted-agreement.ts';
import { tidyText } from '../circle/naming.ts';
import { ok, type Result, refused } from '../result.ts';
import { parseRule } from './rule.ts';

/**
 * Something of the owner's own that is no agreement: a professional who comes, a visit. Days as text; `untilOn` null: as long as the rule says;
 * `offDays` are days it is not after all; `uid` is by what another calendar knew it.
 */
export type Appointment = {
  readonly id: string;
  readonly what: string;
  readonly withWhom: string | null;
  readonly place: string | null;
  readonly startsOn: string;
  readonly untilOn: string | null;
  readonly startsAt: string | null;
  readonly minutes: number | null;
  readonly rule: string | null;
  readonly offDays: readonly string[];
  readonly uid: string | null;
  readonly version: number;
};

/** What is said of one, tidy: without what the store adds. */
export type TidyAppointment = Omit<Appointment, 'id' | 'uid' | 'version'>;

/** As it was typed. */
export type WantedAppointment = {
  readonly what: string;
  readonly withWhom: string;
  readonly place: string;
  readonly startsOn: string;
  readonly untilOn: string;
  readonly startsAt: string;
  readonly minutes: number | null;
  readonly rule: string | null;
};

export type AppointmentProblem =
  | 'what-empty'
  | 'too-long'
  | 'day-unclear'
  | 'until-unclear'
  | 'until-before-from'
  | 'time-unclear'
  | 'days-missing';

const longest = 200;
const farthest = 3660;

/** A time of the wall: 09:30, also typed as 9.30 or 9:30; null when it is none. */
export function timeIn(text: string): string | null {
  const [, hours = '', minutes = '00'] = /^(\d{1,2})(?:[:.](\d\d))?$/.exec(text.trim()) ?? [];
  return hours !== '' && Number(hours) < 24 && Number(minutes) < 60 ? `${hours.padStart(2, '0')}:${minutes}` : null;
}

/** What is kept of it; or the first thing that is not clear. With a rhythm it goes on until the day that was said, or a
 * year when none was; without one and without a time it may be days on end. */
export function tidyAppointment(wanted: WantedAppointment): Result<TidyAppointment, AppointmentProblem> {
  const [what, withWhom, place] = [tidyText(wanted.what), tidyText(wanted.withWhom), tidyText(wanted.place)];
  const startsAt = wanted.startsAt.trim() === '' ? null : timeIn(wanted.startsAt);
  if (what === '') return refused('what-empty');
  if ([what, withWhom, place].some((text) => [...text].length > longest)) return refused('too-long');
  if (!isDay(wanted.startsOn)) return refused('day-unclear');
  if (wanted.startsAt.trim() !== '' && startsAt === null) return refused('time-unclear');
  if (wanted.rule !== null && !parseRule(wanted.rule).ok) return refused('days-missing');
  const said = wanted.untilOn.trim();
  if (said !== '' && !isDay(said)) return refused('until-unclear');
  const once = startsAt === null ? said || wanted.startsOn : wanted.startsOn;
  const untilOn = wanted.rule === null ? once : said || dayAfter(wanted.startsOn, 365);
  if (untilOn < wanted.startsOn) return refused('until-before-from');
  if (untilOn > dayAfter(wanted.startsOn, farthest)) return refused('until-unclear');
  const minutes = startsAt === null ? null : wanted.minutes;
  const told = { withWhom: withWhom || null, place: place || null, startsAt, minutes, rule: wanted.rule, offDays: [] };
  return ok({ what, ...told, startsOn: wanted.startsOn, untilOn });
}
