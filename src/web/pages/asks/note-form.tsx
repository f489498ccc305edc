import type { AskAnswer } from '../../../domain/asking/ask.ts';
import type { NamedAsked } from '../../../usecases/asking/read-asks.ts';
import type { FormFields } from '../../form-fields.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { RadioList } from '../../ui/choices.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Paragraph } from '../../ui/words.tsx';
import type { Asking } from './asking.ts';

const answers = ['yes', 'no', 'not-now', 'otherwise'] as const satisfies readonly AskAnswer[];
const places = ['phone', 'door', 'paper'] as const;

/** What a sent form notes for somebody, or null when it does not say what. */
export function noteIn(form: FormFields) {
  const said = answers.find((one) => one === form.get('antwoord'));
  const how = places.find((one) => one === form.get('waar')) ?? 'phone';
  return said === undefined ? null : { said, how, words: form.get('woorden') };
}

type Props = {
  readonly asking: Asking;
  readonly asked: NamedAsked;
  readonly problem: { readonly field: string; readonly text: string } | null;
};

/** Writing down what somebody said by telephone, at the door or on paper; folded away. */
export function NoteForm({ asking, asked, problem }: Props) {
  const { visit } = asking;
  const { say, form } = visit;
  const { name } = asked;
  const at = (field: string) => (problem?.field === field ? problem.text : null);
  return (
    <details class="naober-more" open={problem !== null || asked.channel === 'phone'}>
      <summary>{say('asks.note', { name })}</summary>
      <Form to={asking.places.asked(asked.id)}>
        <Paragraph>{say('asks.note-lead', { name })}</Paragraph>
        <RadioList
          name="antwoord"
          question={say('asks.note-answer', { name })}
          problem={at('antwoord')}
          choices={answers.map((one) => ({ value: one, label: say(`asks.note.${one}`), chosen: one === form.get('antwoord') }))}
        />
        <TextField
          name="woorden"
          label={say('asks.note-words', { name })}
          hint={say('asks.answer.other-hint')}
          value={form.get('woorden')}
          problem={at('woorden')}
        />
        <RadioList
          name="waar"
          question={say('asks.note-how')}
          choices={places.map((one) => ({
            value: one,
            label: say(`asks.note-how.${one}`),
            chosen: one === (form.get('waar') || 'phone'),
          }))}
        />
        <Actions>
          <Button kind="quiet">{say('asks.note-do')}</Button>
        </Actions>
      </Form>
    </details>
  );
}
