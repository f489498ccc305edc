import { dayNumber, monthLength, partsOf, weekdays } from '../../../domain/agenda/day.ts';
import { type Rhythm, rhythmOf } from '../../../domain/agenda/rhythm.ts';
import { isDay } from '../../../domain/agreements/wanted-agreement.ts';
import type { FormFields } from '../../form-fields.ts';
import type { Language } from '../../say/languages.ts';
import type { Say } from '../../say/say.ts';
import { CheckboxList, RadioList } from '../../ui/choices.tsx';
import { sayWeekday } from './rhythm-words.ts';

/** How often, as it is chosen in a form: the plain rhythms; which days for the weekly ones; the rest follows from the first day. */
const choices = ['once', 'daily', 'weekly-1', 'weekly-2', 'weekly-3', 'weekly-4', 'monthly-date', 'monthly-weekday'] as const;
type Choice = (typeof choices)[number];

const isChoice = (text: string): text is Choice => choices.some((one) => one === text);

type Props = {
  readonly say: Say;
  readonly language: Language;
  readonly form: FormFields;
  /** The rule it has now, for a form that was not sent yet. */
  readonly rule: string | null;
  /** What is not clear, in words. */
  readonly problem?: string | null;
};

/** Asks how often something is, and on which days of the week. Read it back with `rhythmIn`. */
export function RhythmFields({ say, language, form, rule, problem = null }: Props) {
  const sent = form.get('ritme');
  const now = rhythmOf(rule);
  const chosen = isChoice(sent) ? sent : choiceOf(now);
  const on = isChoice(sent) ? form.all('dagen') : now?.kind === 'weekly' ? now.on : [];
  return (
    <>
      <RadioList
        name="ritme"
        question={say('agenda.how-often')}
        choices={choices.map((value) => ({ value, label: say(`agenda.often.${value}`), chosen: value === chosen }))}
      />
      <CheckboxList
        name="dagen"
        question={say('agenda.which-days')}
        hint={say('agenda.which-days-hint')}
        problem={problem}
        choices={weekdays.map((day) => ({ value: day, label: sayWeekday(language, day), chosen: on.includes(day) }))}
      />
    </>
  );
}

/** A rhythm of another calendar is none of these: then nothing is chosen, and it stays as it is. */
function choiceOf(rhythm: Rhythm | null): Choice | null {
  if (rhythm === null) return null;
  return rhythm.kind === 'weekly' ? `weekly-${rhythm.every}` : rhythm.kind;
}

const weeksIn = { 'weekly-1': 1, 'weekly-2': 2, 'weekly-3': 3, 'weekly-4': 4 } as const;

/** The rhythm a sent form chose, from its first day; null when nothing was chosen or the first day is none. A weekly one without days is on that day. */
export function rhythmIn(form: FormFields, startsOn: string): Rhythm | null {
  const chosen = form.get('ritme');
  if (!isChoice(chosen) || !isDay(startsOn)) return null;
  const { year, month, date, weekday } = partsOf(dayNumber(startsOn));
  const own = weekdays[weekday] ?? 'MO';
  switch (chosen) {
    case 'once':
    case 'daily':
      return { kind: chosen };
    case 'monthly-date':
      return { kind: chosen, date };
    case 'monthly-weekday': {
      const last = date + 7 > monthLength(year, month);
      const nth = ([1, 2, 3, 4] as const)[Math.ceil(date / 7) - 1];
      return { kind: chosen, nth: nth === undefined || (last && nth === 4) ? -1 : nth, weekday: own };
    }
    default: {
      const on = weekdays.filter((day) => form.all('dagen').includes(day));
      return { kind: 'weekly', every: weeksIn[chosen], on: on.length === 0 ? [own] : on };
    }
  }
}
