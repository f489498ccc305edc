import type { OneAgreement } from '../../../usecases/agenda/mark-agreement.ts';
import { addresses } from '../../addresses.ts';
import type { OwnerVisit } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { CheckboxList } from '../../ui/choices.tsx';
import { Form } from '../../ui/form.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Paragraph } from '../../ui/words.tsx';

/** What happens when it does not work out: who is asked then, and whether the owner wants to be asked if it happened. */
export function Marks({ visit: { say }, one }: { readonly visit: OwnerVisit; readonly one: OneAgreement }) {
  const { id, name, important, substituteId, others } = one;
  return (
    <details class="naober-more">
      <summary>{say('agenda.marks')}</summary>
      <Form to={addresses.agendaMarks(id)}>
        <SelectField
          name="vervanger"
          label={say('agenda.substitute', { name })}
          value={substituteId ?? ''}
          choices={[
            { value: '', label: say('agenda.substitute-nobody') },
            ...others.map((other) => ({ value: other.id, label: other.name })),
          ]}
        />
        <Paragraph soft>{say('agenda.marks-note', { name })}</Paragraph>
        <CheckboxList
          name="belangrijk"
          question={say('agenda.important-question')}
          questionAbove
          choices={[{ value: 'ja', label: say('agenda.important'), chosen: important }]}
        />
        <Actions>
          <Button kind="quiet">{say('agenda.keep')}</Button>
        </Actions>
      </Form>
    </details>
  );
}
