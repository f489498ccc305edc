import { dayNumber, partsOf, type Weekday, weekdays } from '../agenda/day.ts';
import { ruleOf } from '../agenda/rhythm.ts';
import type { Timing } from '../agenda/timing.ts';

/** The plain rhythms one can choose, in the order in which they are offered. */
export const plainRhythms = ['once', 'weekly', 'fortnightly', 'monthly', 'daily'] as const;
type Plain = (typeof plainRhythms)[number];

export const isPlainRhythm = (text: string): text is Plain => plainRhythms.some((one) => one === text);

/** How a rhythm is said in a line, in Dutch and English; the first that is found holds. */
const patterns: readonly (readonly [RegExp, Plain])[] = [
  [
    /\b(om de week|om de andere week|om de twee weken|om de 2 weken|(elke|iedere|eens per|één keer per|1 keer per) (twee|2) weken|every (other|second) week|every (two|2) weeks|fortnight)/,
    'fortnightly',
  ],
  [
    /\b(elke maand|iedere maand|(eens|één keer|een keer|1 keer|1x) (per|in de) maand|maandelijks|every month|once a month|monthly)/,
    'monthly',
  ],
  [/\b(elke dag|iedere dag|dagelijks|every day|daily)/, 'daily'],
  [/\b(elke week|iedere week|(eens|één keer|een keer|1 keer|1x) per week|wekelijks|every week|once a week|weekly)/, 'weekly'],
  [/\b(één keer|een keertje|eenmalig|alleen deze keer|just once|only once)/, 'once'],
];

/** The rhythm that a line of words speaks of, or null when it speaks of none. */
export const rhythmInWords = (words: string): Plain | null =>
  patterns.find(([pattern]) => pattern.test(words.toLowerCase()))?.[1] ?? null;

/** The same timing in another rhythm, on the weekday it is on. */
export function inRhythm(timing: Timing, rhythm: Plain): Timing {
  const { startsOn } = timing;
  const { weekday: place, date } = partsOf(dayNumber(startsOn));
  const weekday: Weekday = weekdays[place] ?? 'MO';
  const nth = ([1, 2, 3, 4] as const).find((one) => one === Math.ceil(date / 7)) ?? -1;
  switch (rhythm) {
    case 'once':
      return { ...timing, untilOn: startsOn, rule: null };
    case 'daily':
      return { ...timing, rule: ruleOf({ kind: 'daily' }) };
    case 'weekly':
      return { ...timing, rule: ruleOf({ kind: 'weekly', every: 1, on: [weekday] }) };
    case 'fortnightly':
      return { ...timing, rule: ruleOf({ kind: 'weekly', every: 2, on: [weekday] }) };
    case 'monthly':
      return { ...timing, rule: ruleOf({ kind: 'monthly-weekday', nth, weekday }) };
  }
}

/** Which plain rhythm a timing has, or null when it is none of these. */
export const plainRhythm = (timing: Timing): Plain | null =>
  plainRhythms.find((one) => inRhythm(timing, one).rule === timing.rule) ?? null;
