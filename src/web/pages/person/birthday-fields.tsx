import type { OwnerVisit } from '../../page.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';

type Props = { readonly visit: OwnerVisit; readonly label: string; readonly value: string; readonly problem: string | null };

const months = Array.from({ length: 12 }, (_, at) => `${at + 1}`.padStart(2, '0'));

/** A day and a month, no year. `value` is "MM-DD", or as far as it was filled in. */
export function BirthdayFields({ visit: { say, language }, label, value, problem }: Props) {
  const [month = '', day = ''] = value.split('-');
  const names = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  const choices = months.map((one) => ({ value: one, label: names.format(new Date(Date.UTC(2000, Number(one) - 1, 1))) }));
  return (
    <fieldset
      class="naober-choices"
      id="field-birthday"
      aria-describedby={problem === null ? 'birthday-hint' : 'birthday-problem birthday-hint'}
    >
      <legend class="naober-only-heard">{label}</legend>
      {problem === null ? null : (
        <p class="naober-problem" id="birthday-problem">
          {problem}
        </p>
      )}
      <p class="naober-soft" id="birthday-hint">
        {say('person.hint.birthday')}
      </p>
      <div class="naober-day-month">
        <TextField name="dag" label={say('person.ask.day')} value={day.replace(/^0(?=\d)/, '')} longest={2} />
        <SelectField
          name="maand"
          label={say('person.ask.month')}
          choices={[{ value: '', label: say('person.month-none') }, ...choices]}
          value={month}
        />
      </div>
    </fieldset>
  );
}
