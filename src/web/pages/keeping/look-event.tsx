import { isLifeEvent, lifeEvents } from '../../../domain/keeping/look.ts';
import { startLook } from '../../../usecases/keeping/looks.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { RadioList } from '../../ui/choices.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { WhoSees } from '../circle/who-sees.tsx';

/** Something happened in life: begins a look, with what fits it. */
export const lookEvent = page({
  name: 'look-event',
  audience: 'owner',
  address: addresses.lookEvent(),
  get: async (visit) => show(visit, null),
  post: async (visit) => {
    const why = visit.form.get('wat');
    if (!isLifeEvent(why)) return show(visit, visit.say('keeping.problem.event-missing'));
    return { kind: 'go', to: addresses.lookAt((await startLook(visit.owner.viewer, visit.around, { why })).id) };
  },
});

function show(visit: OwnerVisit, problem: string | null): Answer {
  const { say } = visit;
  const title = say('keeping.event.title');
  const choices = lifeEvents.map((value) => ({
    value,
    label: say(`keeping.event.${value}`),
    note: value === 'diagnosis' ? say('keeping.event.diagnosis-note') : null,
  }));
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <ErrorSummary title={say('circle.not-yet')} problems={problem === null ? [] : [{ field: 'wat', text: problem }]} />
      <Paragraph>{say('keeping.event.lead')}</Paragraph>
      <Form to={addresses.lookEvent()}>
        <RadioList name="wat" question={title} questionAbove choices={choices} problem={problem} />
        <Actions>
          <Button>{say('keeping.event.go-on')}</Button>
        </Actions>
      </Form>
      <WhoSees visit={visit} />
      <QuietLinks links={[{ to: addresses.looks(), text: say('keeping.look.back') }]} />
    </>
  );
  return { kind: 'page', status: problem === null ? 200 : 422, title, body, shape: 'words' };
}
