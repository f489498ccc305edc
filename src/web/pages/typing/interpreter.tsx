import { letInterpreterIn } from '../../../usecases/typing/give-typing.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import type { MessageKey } from '../../say/say.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { RadioList } from '../../ui/choices.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Heading, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { problemAt, whatIsWrong } from '../../what-is-wrong.ts';
import { actOf } from '../circle/with-circle.ts';
import { lockedPage } from '../space/locked.tsx';
import { minuteChoices } from './type-along.tsx';

type Field = 'naam' | 'volwassen' | 'minuten';
type Shown = {
  readonly name: string;
  readonly adult: string;
  readonly minutes: string;
  readonly problem?: { readonly field: Field; readonly text: MessageKey };
};

/** An interpreter for one sitting: never a child, and shut again when the sitting is over. */
export const interpreter = page({
  name: 'interpreter',
  audience: 'owner',
  address: addresses.interpreter(),
  get: async (visit) => show(visit, { name: '', adult: '', minutes: '60' }),
  post: async (visit) => {
    const { owner, around, form, say } = visit;
    if (owner.session.sitting !== null) return lockedPage(visit);
    const shown = { name: form.get('naam'), adult: form.get('volwassen'), minutes: form.get('minuten') };
    if (shown.adult === '') return show(visit, { ...shown, problem: { field: 'volwassen', text: 'coach.interpreter.missing' } });
    const added = await letInterpreterIn(owner.viewer, around, {
      actId: actOf(visit),
      name: shown.name,
      role: say('coach.interpreter.role'),
      adult: shown.adult === 'ja',
      minutes: Number(shown.minutes),
      purpose: say('coach.typing.purpose'),
    });
    if (added.ok) return { kind: 'go', to: addresses.invite(added.value.participantId) };
    return show(visit, { ...shown, problem: problemOf(added.refusal) });
  },
});

function problemOf(refusal: string): NonNullable<Shown['problem']> {
  if (refusal === 'a-child') return { field: 'volwassen', text: 'coach.interpreter.child' };
  if (refusal === 'minutes-missing') return { field: 'minuten', text: 'coach.typing.minutes-missing' };
  return { field: 'naam', text: refusal === 'name-too-long' ? 'sitting.name-too-long' : 'coach.interpreter.name-missing' };
}

function show(visit: OwnerVisit, { name, adult, minutes, problem }: Shown): Answer {
  const { say, around, owner } = visit;
  if (owner.session.sitting !== null) return lockedPage(visit);
  const title = say('coach.interpreter.title');
  const refused = problem === undefined ? null : { field: problem.field, text: say(problem.text) };
  const problems = whatIsWrong(visit.form, refused, {
    naam: say('coach.interpreter.name-missing'),
    volwassen: say('coach.interpreter.missing'),
    minuten: say('coach.typing.minutes-missing'),
  });
  const at = (field: Field) => problemAt(problems, field);
  const answers = [
    { value: 'ja', label: say('coach.interpreter.yes'), chosen: adult === 'ja' },
    { value: 'nee', label: say('coach.interpreter.no'), chosen: adult === 'nee' },
  ];
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <ErrorSummary title={say('circle.not-yet')} problems={problems} />
      <Paragraph>{say('coach.interpreter.lead')}</Paragraph>
      <Form to={addresses.interpreter()} act={around.newId()}>
        <TextField name="naam" label={say('coach.interpreter.name')} value={name} problem={at('naam')} />
        <RadioList
          name="volwassen"
          question={say('coach.interpreter.adult')}
          hint={say('coach.interpreter.adult-hint')}
          choices={answers}
          problem={at('volwassen')}
        />
        <RadioList
          name="minuten"
          question={say('coach.typing.minutes')}
          choices={minuteChoices(visit, minutes)}
          problem={at('minuten')}
        />
        <Actions>
          <Button>{say('sitting.go-on')}</Button>
        </Actions>
      </Form>
      <QuietLinks links={[{ to: addresses.typeAlong(), text: say('shell.back') }]} />
    </>
  );
  return { kind: 'page', status: problem === undefined ? 200 : 422, title, body };
}
