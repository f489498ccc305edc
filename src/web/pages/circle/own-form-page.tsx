import type { OwnProblem, OwnWords } from '../../../domain/circle/own-template.ts';
import { addresses } from '../../addresses.ts';
import type { Answer, OwnerVisit } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { RadioList } from '../../ui/choices.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Heading, Paragraph, QuietLinks } from '../../ui/words.tsx';
import type { Kept } from './with-circle.ts';

/** The numbered fields of a form of one's own. */
export function ownFormPage(visit: OwnerVisit, { circle }: Kept, typed: OwnWords, problem: OwnProblem | null): Answer {
  const { say, around } = visit;
  const title = say('circle.own.title');
  const why = problem === null ? null : say(`circle.own.${problem.why}`);
  const fields = (part: OwnProblem['part'], name: 'kring' | 'deel', label: (number: number) => string) =>
    typed[part].map((value, at) => (
      <TextField
        key={`${name}-${at + 1}`}
        name={`${name}-${at + 1}`}
        label={label(at + 1)}
        value={value}
        problem={problem?.part === part && problem.at === at ? why : null}
      />
    ));
  const meanings = (['kind-of-relation', 'importance'] as const).map((meaning) => ({
    value: meaning,
    label: say(`circle.own.${meaning}`),
    chosen: typed.meaning === meaning,
  }));
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <ErrorSummary
        title={say('circle.not-yet')}
        problems={
          problem === null || why === null
            ? []
            : [{ field: `${problem.part === 'rings' ? 'kring' : 'deel'}-${problem.at + 1}`, text: why }]
        }
      />
      <Paragraph>{say('circle.own.lead')}</Paragraph>
      <Form to={addresses.ownForm()} act={around.newId()} carry={{ version: `${circle.version}` }}>
        <Heading level={2}>{say('circle.own.rings')}</Heading>
        {fields('rings', 'kring', (number) => say('circle.own.ring', { number }))}
        <RadioList name="betekenis" question={say('circle.own.meaning')} choices={meanings} />
        <Heading level={2}>{say('circle.own.sectors')}</Heading>
        <Paragraph soft>{say('circle.own.sectors-hint')}</Paragraph>
        {fields('sectors', 'deel', (number) => say('circle.own.sector', { number }))}
        <Actions>
          <Button>{say('circle.own.keep')}</Button>
        </Actions>
      </Form>
      <QuietLinks links={[{ to: addresses.form(), text: say('circle.back') }]} />
    </>
  );
  return { kind: 'page', status: problem === null ? 200 : 422, title, body, shape: 'words' };
}
