import { thinkAgain } from '../../../usecases/guest/change-standing.ts';
import type { Standing } from '../../../usecases/guest/read-standing.ts';
import { addresses } from '../../addresses.ts';
import type { Answer, GuestVisit } from '../../page.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Note, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { guestPage } from './guest-page.tsx';

/** What somebody reads who takes part no more: thanks, a day to think again, and what is still kept about them. */
export function farewell(visit: GuestVisit, { leftAt }: Standing): Answer {
  const { say, guest, around } = visit;
  const title = say('guest.left-title');
  const canThinkAgain = leftAt !== null && around.now().getTime() - leftAt.getTime() < thinkAgain;
  const body = (
    <>
      <Paragraph lead>{say('guest.left')}</Paragraph>
      {canThinkAgain ? (
        <Note>
          <Form to={addresses.guestAgain(guest.id)}>
            <p>{say('guest.left-by-mistake')}</p>
            <Button kind="text">{say('guest.left-undo')}</Button>
          </Form>
        </Note>
      ) : null}
      <QuietLinks
        links={[
          { to: addresses.guestAboutMe(guest.id), text: say('guest.about-me') },
          { to: addresses.guestAt(), text: say('guest.elsewhere') },
        ]}
      />
    </>
  );
  return guestPage(visit, { title, body, back: null });
}
