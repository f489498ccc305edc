import { dayNumber, dayText } from '../agenda/day.ts';

/** Why one looks back: it is time, the owner wanted to, or something happened in life (of a new diagnosis is not kept which). */
export const lookWhys = ['time', 'own', 'moved', 'discharged', 'loss', 'diagnosis', 'moved-in'] as const;
export type LookWhy = (typeof lookWhys)[number];

/** What happens in life that makes it worth looking again. */
export const lifeEvents = ['moved', 'discharged', 'loss', 'diagnosis', 'moved-in'] as const satisfies readonly LookWhy[];
export type LifeEvent = (typeof lifeEvents)[number];

export const isLifeEvent = (text: string): text is LifeEvent => lifeEvents.some((one) => one === text);

/** How often can be chosen, in weeks; twelve is offered. */
export const lookWeeks = [4, 8, 12, 26, 52] as const;
export const offeredWeeks = 12;

/** What one writes at a look: all in own words, all of it optional. */
export type LookWords = { readonly wentWell: string | null; readonly different: string | null; readonly wanted: string | null };

/** One time of looking back. Days as text; `doneOn` and `droppedOn` are null while it is open. */
export type Look = LookWords & {
  readonly id: string;
  readonly why: LookWhy;
  readonly notBefore: string;
  readonly snapshotId: string | null;
  readonly doneOn: string | null;
  readonly droppedOn: string | null;
  readonly version: number;
};

/** How often the owner wants to look back, and since when that was chosen. */
export type LookRhythm = { readonly weeks: number | null; readonly chosenOn: string; readonly version: number };

const isOpen = ({ doneOn, droppedOn }: Look) => doneOn === null && droppedOn === null;

/** On which day the next look by the chosen rhythm is: so many weeks after the last that was finished or let go, or after the choice. Null: none. */
export function nextLookOn(rhythm: LookRhythm | null, looks: readonly Look[]): string | null {
  if (rhythm === null || rhythm.weeks === null) return null;
  const days = looks.flatMap(({ doneOn, droppedOn }) => doneOn ?? droppedOn ?? []);
  const last = [rhythm.chosenOn, ...days].sort().at(-1) ?? rhythm.chosenOn;
  return dayText(dayNumber(last) + rhythm.weeks * 7);
}

/** What there is to look back on today: an open look whose day has come, or, by the rhythm, a new one; null when neither. */
export type DueLook = { readonly look: Look } | { readonly look: null; readonly why: 'time' };

export function dueLook(rhythm: LookRhythm | null, looks: readonly Look[], today: string): DueLook | null {
  const open = looks.filter(isOpen);
  const [look] = open
    .filter(({ notBefore }) => notBefore <= today)
    .sort((one, other) => (one.notBefore < other.notBefore ? -1 : 1));
  if (look !== undefined) return { look };
  const on = nextLookOn(rhythm, looks);
  return on !== null && on <= today ? { look: null, why: 'time' } : null;
}
