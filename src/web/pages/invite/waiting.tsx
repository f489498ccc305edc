import type { Inviting } from '../../../usecases/invite/read-inviting.ts';
import { addresses } from '../../addresses.ts';
import type { OwnerVisit } from '../../page.ts';
import { dayIn } from '../../say/day.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Note, Paragraph } from '../../ui/words.tsx';

/** The invitation that waits for an answer, until when, and the way to take it back in one press. */
export function Waiting({ visit, inviting }: { readonly visit: OwnerVisit; readonly inviting: Inviting }) {
  const { say, language } = visit;
  const { who, waiting, mail } = inviting;
  if (waiting === null) return null;
  const date = dayIn(language, waiting.expiresAt);
  return (
    <Note>
      <Paragraph>
        {waiting.channel === 'mail' && mail !== null
          ? say('invite.waiting-mail', { address: mail, date })
          : say('invite.waiting', { date })}{' '}
        {say('invite.waiting-new')}
      </Paragraph>
      <Form to={addresses.takeBackInvitation(who.id)}>
        <Button kind="text">{say('invite.take-back')}</Button>
      </Form>
    </Note>
  );
}
