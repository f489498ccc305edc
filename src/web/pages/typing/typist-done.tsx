import { addresses } from '../../addresses.ts';
import type { Answer, OwnerVisit } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, QuietLinks } from '../../ui/words.tsx';

/** The end of a sitting at a distance, in the browser of whoever types: whatever is pressed here closes it, and nothing else. */
export function typistDone({ say, form }: OwnerVisit, participantId: string): Answer {
  if (form.get('klaar') === 'ja' || form.get('apparaat') !== '') {
    return { kind: 'go', to: addresses.guestTypes(participantId), session: 'stop-typing' };
  }
  const title = say('coach.types.title');
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <Form to={addresses.helperDone()} carry={{ klaar: 'ja' }}>
        <Actions>
          <Button>{say('coach.types.stop')}</Button>
        </Actions>
      </Form>
      <QuietLinks links={[{ to: addresses.circle(), text: say('circle.back') }]} />
    </>
  );
  return { kind: 'page', title, body };
}
