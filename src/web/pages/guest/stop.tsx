import { stopTakingPart, takePartAgain } from '../../../usecases/guest/change-standing.ts';
import { addresses } from '../../addresses.ts';
import { page } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Paragraph } from '../../ui/words.tsx';
import { guestPage, hostOf, withStanding } from './guest-page.tsx';

/** "Ik doe niet meer mee": what happens then is said first; no reason is asked. */
export const guestStop = page({
  name: 'guest-stop',
  audience: 'guest',
  address: addresses.guestStop(':who'),
  get: withStanding((visit, standing) => {
    const { say, guest } = visit;
    if (standing.leftAt !== null) return { kind: 'go', to: addresses.guestHome(guest.id) };
    const title = say('guest.stop-title');
    const body = (
      <>
        <Paragraph>{say('guest.stop-what', { host: hostOf(standing, say) })}</Paragraph>
        <Paragraph>{say('guest.stop-no-reason')}</Paragraph>
        <Form to={addresses.guestStop(guest.id)}>
          <Actions>
            <Button>{say('guest.stop-yes')}</Button>
          </Actions>
        </Form>
      </>
    );
    return guestPage(visit, { title, body, back: { to: addresses.guestHome(guest.id), text: say('guest.stop-not') } });
  }),
  post: withStanding(async ({ guest, around }) => {
    await stopTakingPart(guest, around);
    return { kind: 'go', to: addresses.guestHome(guest.id) };
  }),
});

/** Thought again, within a day. */
export const guestAgain = page({
  name: 'guest-again',
  audience: 'guest',
  address: addresses.guestAgain(':who'),
  post: withStanding(async ({ guest, around }) => {
    await takePartAgain(guest, around);
    return { kind: 'go', to: addresses.guestHome(guest.id) };
  }),
});
