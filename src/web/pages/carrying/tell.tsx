import { prepareSmallAsks } from '../../../usecases/carrying/prepare-small-asks.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { Heading, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { actOf } from '../circle/with-circle.ts';
import { aloneToCarry } from './alone-to-carry.ts';
import { ReadyNote } from './ready-note.tsx';

/**
 * Letting somebody know how it goes: the only way in which anything of what one carries reaches another, in own words, as an ask to think along
 * that is made ready first and sent by a later act to whom one chooses.
 */
export const carryingTell = page({
  name: 'carrying-tell',
  audience: 'owner',
  address: addresses.carryingTell(),
  get: aloneToCarry(async (visit) => show(visit, null)),
  post: aloneToCarry(async (visit) => {
    const { owner, around, form } = visit;
    const asks = [{ what: form.get('woorden'), support: null, forName: null, kind: 'think-along' as const }];
    const ready = await prepareSmallAsks(owner.viewer, around, { actId: actOf(visit), asks });
    if (ready.ok) return { kind: 'go', to: `${addresses.carryingTell()}?klaar=1` };
    return show(visit, ready.refusal === 'what-empty' ? 'carry.tell.empty' : 'carry.tell.too-long');
  }),
});

function show(visit: OwnerVisit, problem: 'carry.tell.empty' | 'carry.tell.too-long' | null): Answer {
  const { say, around, form } = visit;
  const text = problem === null ? null : say(problem);
  const title = say('carry.tell.title');
  const body = (
    <>
      <ErrorSummary title={say('circle.not-yet')} problems={text === null ? [] : [{ field: 'woorden', text }]} />
      <Heading level={1}>{title}</Heading>
      <ReadyNote visit={visit} />
      <Paragraph>{say('carry.tell.lead')}</Paragraph>
      <Form to={addresses.carryingTell()} act={around.newId()}>
        <TextArea
          name="woorden"
          label={say('carry.tell.words')}
          hints={[say('carry.tell.words-hint')]}
          value={form.get('woorden')}
          longest={200}
          problem={text}
        />
        <Paragraph soft>{say('carry.tell.then')}</Paragraph>
        <Actions>
          <Button>{say('carry.tell.keep')}</Button>
        </Actions>
      </Form>
      <QuietLinks links={[{ to: addresses.carrying(), text: say('carry.back') }]} />
    </>
  );
  return { kind: 'page', status: problem === null ? 200 : 422, title, body, shape: 'words' };
}
