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

type Part = OwnProblem['part'];
type NumberedProps = {
  readonly visit: OwnerVisit;
  readonly part: Part;
  readonly typed: OwnWords;
  readonly problem: OwnProblem | null;
};

const nameOf = (part: Part, at: number): string => `${part === 'rings' ? 'kring' : 'deel'}-${at + 1}`;

function NumberedFields({ visit: { say }, part, typed, problem }: NumberedProps) {
  const why = (at: number) => (problem?.part === part && problem.at === at ? say(`circle.own.${problem.why}`) : null);
  const label = (number: number) => say(part === 'rings' ? 'circle.own.ring' : 'circle.own.sector', { number });
  return (
    <>
      {typed[part].map((value, at) => (
        <TextField key={nameOf(part, at)} name={nameOf(part, at)} label={label(at + 1)} value={value} problem={why(at)} />
      ))}
    </>
  );
}

/** The numbered fields of a form of one's own. */
export function ownFormPage(visit: OwnerVisit, { circle }: Kept, typed: OwnWords, problem: OwnProblem | null): Answer {
  const { say, around } = visit;
  const title = say('circle.own.title');
  const problems = problem === null ? [] : [{ field: nameOf(problem.part, problem.at), text: say(`circle.own.${problem.why}`) }];
  const meanings = (['kind-of-relation', 'importance'] as const).map((meaning) => ({
    value: meaning,
    label: say(`circle.own.${meaning}`),
    chosen: typed.meaning === meaning,
  }));
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <ErrorSummary title={say('circle.not-yet')} problems={problems} />
      <Paragraph>{say('circle.own.lead')}</Paragraph>
      <Form to={addresses.ownForm()} act={around.newId()} carry={{ version: `${circle.version}` }}>
        <Heading level={2}>{say('circle.own.rings')}</Heading>
        <NumberedFields visit={visit} part="rings" typed={typed} problem={problem} />
        <RadioList name="betekenis" question={say('circle.own.meaning')} choices={meanings} />
        <Heading level={2}>{say('circle.own.sectors')}</Heading>
        <Paragraph soft>{say('circle.own.sectors-hint')}</Paragraph>
        <NumberedFields visit={visit} part="sectors" typed={typed} problem={problem} />
        <Actions>
          <Button>{say('circle.own.keep')}</Button>
        </Actions>
      </Form>
      <QuietLinks links={[{ to: addresses.form(), text: say('circle.back') }]} />
    </>
  );
  return { kind: 'page', status: problem === null ? 200 : 422, title, body, shape: 'words' };
}
