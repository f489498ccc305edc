import type { Time } from '../../../domain/agenda/times.ts';
import type { OneAgreement } from '../../../usecases/agenda/mark-agreement.ts';
import type { Swaps } from '../../../usecases/agenda/swap-turns.ts';
import { addresses } from '../../addresses.ts';
import type { OwnerVisit } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { RadioList } from '../../ui/choices.tsx';
import { Form } from '../../ui/form.tsx';
import { Paragraph } from '../../ui/words.tsx';
import type { AgendaProblem } from './problem.ts';
import { sayNearDay } from './rhythm-words.ts';

type Props = { readonly visit: OwnerVisit; readonly one: OneAgreement; readonly time: Time };

/** The times of others, who do the same kind of thing, with which this one can change places. */
export function Swap({
  visit: { say, language, form },
  one,
  time,
  swaps,
  problem,
}: Props & { readonly swaps: Swaps; readonly problem: AgendaProblem | null }) {
  const wrong = problem?.field === 'met' ? say(problem.key) : null;
  const choices = swaps.choices.map(({ agreementId, onDay, name }) => ({
    value: `${agreementId}.${onDay}`,
    label: say('agenda.swap-choice', { name, day: sayNearDay(language, onDay) }),
    chosen: form.get('met') === `${agreementId}.${onDay}`,
  }));
  return (
    <details class="naober-more" open={wrong !== null}>
      <summary>{say('agenda.swap-heading')}</summary>
      <Form to={addresses.agendaSwap(one.id)} carry={{ dag: time.onDay }}>
        <RadioList name="met" question={say('agenda.swap-with', { name: one.name })} problem={wrong} choices={choices} />
        <Paragraph soft>{say('agenda.swap-note')}</Paragraph>
        <Actions>
          <Button kind="quiet">{say('agenda.swap')}</Button>
        </Actions>
      </Form>
    </details>
  );
}

/** Both go as agreed after all. */
export function SwapBack({ visit: { say }, one, time }: Props) {
  return (
    <Form to={addresses.agendaSwap(one.id)} carry={{ dag: time.onDay, doe: 'terug' }}>
      <Actions>
        <Button kind="quiet">{say('agenda.swap-back')}</Button>
      </Actions>
    </Form>
  );
}
