import { dayAfter, furthest } from '../../../domain/agreements/wanted-agreement.ts';
import { plainRhythms } from '../../../domain/asking/rhythm-in-words.ts';
import type { Language } from '../../say/languages.ts';
import type { Say } from '../../say/say.ts';
import { RadioList } from '../../ui/choices.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { sayMinutes } from '../agenda/rhythm-words.ts';

/** What stands in the fields about when. */
export type TypedTiming = {
  readonly rhythm: string;
  readonly from: string;
  readonly until: string;
  readonly time: string;
  readonly minutes: string;
  readonly words: string;
};

/** The field a problem with the timing is about. */
export const fieldOfTiming = (problem: string): string =>
  problem === 'from-unclear'
    ? 'vanaf'
    : problem === 'time-unclear'
      ? 'hoe-laat'
      : problem.startsWith('until')
        ? 'tot'
        : 'wanneer';

/** How long small things last, in minutes. */
const lasts = [5, 15, 30, 60, 90, 120, 180, 240];

type Props = {
  readonly say: Say;
  readonly language: Language;
  readonly typed: TypedTiming;
  readonly today: string;
  readonly problem: { readonly field: string; readonly text: string } | null;
};

/** How often, the first day and the last; the time of the day and how long it takes stand folded away. */
export function WhenFields({ say, typed, today, problem }: Props) {
  const at = (field: string) => (problem?.field === field ? problem.text : null);
  const known = Number(typed.minutes);
  const minutes = known > 0 && !lasts.includes(known) ? [...lasts, known].toSorted((a, b) => a - b) : lasts;
  return (
    <>
      <RadioList
        name="hoe-vaak"
        question={say('asks.rhythm')}
        choices={plainRhythms.map((one) => ({ value: one, label: say(`asks.rhythm.${one}`), chosen: one === typed.rhythm }))}
      />
      <DateField name="vanaf" label={say('asks.first-day')} value={typed.from} problem={at('vanaf')} earliest={today} />
      <DateField
        name="tot"
        label={say('asks.last-day')}
        hint={say('asks.last-day-hint')}
        value={typed.until}
        problem={at('tot')}
        earliest={today}
        latest={dayAfter(today, furthest)}
      />
      <details class="naober-more" open={typed.time + typed.minutes + typed.words !== '' || at('hoe-laat') !== null}>
        <summary>{say('asks.time-more')}</summary>
        <TextField
          name="hoe-laat"
          label={say('asks.time')}
          hint={say('asks.time-hint')}
          value={typed.time}
          problem={at('hoe-laat')}
          longest={10}
        />
        <SelectField
          name="hoe-lang"
          label={say('asks.minutes')}
          value={typed.minutes}
          choices={[
            { value: '', label: say('asks.minutes-unknown') },
            ...minutes.map((one) => ({ value: String(one), label: sayMinutes(say, one) })),
          ]}
        />
        <TextField name="wanneer" label={say('asks.when-words')} hint={say('asks.when-words-hint')} value={typed.words} />
      </details>
    </>
  );
}
