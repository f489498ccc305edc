import { dayAfter, furthest } from '../../../domain/agreements/wanted-agreement.ts';
import type { AskProblem } from '../../../usecases/agreements/make-agreement.ts';
import type { FormFields } from '../../form-fields.ts';
import type { Say } from '../../say/say.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { RadioList } from '../../ui/choices.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Note } from '../../ui/words.tsx';

/** Somebody who can be asked; `note` says what stands in the way, such as a pause. */
export type Askable = { readonly id: string; readonly name: string; readonly note: string | null };

type Props = {
  readonly say: Say;
  readonly form: FormFields;
  readonly to: string;
  readonly act: string;
  readonly today: string;
  readonly people: readonly Askable[];
  readonly chosen: string | null;
  readonly problem: AskProblem | null;
};

/** The field each problem is about. */
const fieldOf: Readonly<Record<AskProblem, 'wie' | 'wat' | 'vanaf' | 'tot'>> = {
  nobody: 'wie',
  'not-taking-part': 'wie',
  'not-approach': 'wie',
  child: 'wie',
  'not-with-help': 'wie',
  'what-empty': 'wat',
  'too-long': 'wat',
  'from-unclear': 'vanaf',
  'until-unclear': 'tot',
  'until-before-from': 'tot',
  'until-over': 'tot',
  'until-too-far': 'tot',
};

/** What is asked, of whom, when, and until when: always an end. A limit and a later beginning stand folded away. */
export function AskForm({ say, form, to, act, today, people, chosen, problem }: Props) {
  const words = problem === null ? null : say(`agreements.problem.${problem}`);
  const at = (field: string) => (problem !== null && fieldOf[problem] === field ? words : null);
  const who = form.get('wie') || chosen || (people.length === 1 ? people[0]?.id : '');
  return (
    <>
      <ErrorSummary
        title={say('circle.not-yet')}
        problems={problem === null || words === null ? [] : [{ field: fieldOf[problem], text: words }]}
      />
      <Form to={to} act={act}>
        <RadioList
          name="wie"
          question={say('agreements.who')}
          problem={at('wie')}
          choices={people.map(({ id, name, note }) => ({ value: id, label: name, note, chosen: id === who }))}
        />
        <TextField
          name="wat"
          label={say('agreements.what')}
          hint={say('agreements.what-hint')}
          value={form.get('wat')}
          problem={at('wat')}
        />
        <TextField name="wanneer" label={say('agreements.when')} hint={say('agreements.when-hint')} value={form.get('wanneer')} />
        <DateField
          name="tot"
          label={say('agreements.until')}
          hint={say('agreements.until-hint')}
          value={form.get('tot')}
          problem={at('tot')}
          earliest={today}
          latest={dayAfter(today, furthest)}
        />
        <details class="naober-more" open={at('vanaf') !== null || form.get('grens') !== ''}>
          <summary>{say('agreements.more')}</summary>
          <DateField name="vanaf" label={say('agreements.from')} value={form.get('vanaf') || today} problem={at('vanaf')} />
          <TextField
            name="grens"
            label={say('agreements.limits')}
            hint={say('agreements.limits-hint')}
            value={form.get('grens')}
          />
        </details>
        <Note>{say('agreements.what-they-see')}</Note>
        <Actions>
          <Button>{say('agreements.ask')}</Button>
        </Actions>
      </Form>
    </>
  );
}

/** What a sent form asks. */
export const askedIn = (form: FormFields, around: { newId(): string }, today: string) => ({
  actId: form.id('act') ?? around.newId(),
  participantId: form.id('wie'),
  what: form.get('wat'),
  whenWords: form.get('wanneer'),
  limits: form.get('grens'),
  fromOn: form.get('vanaf') || today,
  untilOn: form.get('tot'),
});
