import { usualPeriod } from '../../../domain/log/periods.ts';
import type { LogName } from '../../../usecases/log/read-the-log.ts';
import { addresses } from '../../addresses.ts';
import type { OwnerVisit } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Link } from '../../ui/words.tsx';
import { type LogChoice, logAt, periodChoices, periodWord } from './log-choice.ts';

type ChooseProps = { readonly visit: OwnerVisit; readonly choice: LogChoice; readonly people: readonly LogName[] };

/** How far back, and about whom, folded away while nothing was chosen. It only changes the address. */
export function ChooseLog({ visit: { say, language }, choice, people }: ChooseProps) {
  const { period, side, participantId } = choice;
  const isUsual = period === usualPeriod && participantId === null;
  const names = [...people].sort((a, b) => a.name.localeCompare(b.name, language));
  const everybody = { value: '', label: say('log.everybody') };
  return (
    <details class="naober-more naober-not-on-paper" open={!isUsual}>
      <summary>{say('log.choose')}</summary>
      <form method="get" action={addresses.log()} class="naober-form naober-choose">
        {side === 'others' ? null : <input type="hidden" name="kant" value={side === 'own' ? 'zelf' : 'computer'} />}
        <SelectField
          name="periode"
          label={say('log.period')}
          value={periodWord(period)}
          choices={periodChoices.map(({ value, label }) => ({ value, label: say(label) }))}
        />
        {side !== 'others' || names.length === 0 ? null : (
          <SelectField
            name="wie"
            label={say('log.who')}
            value={participantId ?? ''}
            choices={[everybody, ...names.map(({ id, name }) => ({ value: id, label: name }))]}
          />
        )}
        <Actions>
          <Button>{say('log.show')}</Button>
          {isUsual ? null : (
            <Link to={logAt({ ...choice, period: usualPeriod, participantId: null })} alone>
              {say('log.clear')}
            </Link>
          )}
        </Actions>
      </form>
    </details>
  );
}
