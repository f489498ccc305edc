import { readOwnPush, stopPush, wantPush } from '../../../usecases/letters/own-push.ts';
import { pushKeys } from '../../../usecases/letters/push-keys.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type GuestVisit, page } from '../../page.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Note, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { guestPage, withStanding } from '../guest/guest-page.tsx';

/** Being told on a device that there is something, by whoever takes part and wants that; and stopping it. */
export const guestMessages = page({
  name: 'guest-messages',
  audience: 'guest',
  address: addresses.guestMessages(':who'),
  get: withStanding((visit) => show(visit, false)),
  post: withStanding(async (visit) => {
    const { guest, around, form } = visit;
    if (form.get('wish') === 'stop') {
      await stopPush(guest, around);
      return { kind: 'go', to: addresses.guestMessages(guest.id) };
    }
    const given = { endpoint: form.get('endpoint'), p256dh: form.get('p256dh'), auth: form.get('auth') };
    const done = await wantPush(guest, around, given);
    return done.ok ? { kind: 'go', to: addresses.guestMessages(guest.id) } : show(visit, true);
  }),
});

async function show(visit: GuestVisit, failed: boolean): Promise<Answer> {
  const { say, guest, store, around, openId } = visit;
  const [count, { publicKey }] = [await readOwnPush(guest), await pushKeys(store, around, openId.sealing)];
  const body = (
    <>
      <Paragraph>{say('letters.push-what')}</Paragraph>
      <Paragraph soft>{say('letters.push-through')}</Paragraph>
      {count === 0 ? null : <Note>{say('letters.push-on', { count })}</Note>}
      <div data-island="push" data-key={publicKey}>
        <div data-when="cannot">
          <Paragraph>{say('letters.push-cannot')}</Paragraph>
        </div>
        <div data-when="failed" hidden={!failed} role="alert">
          <Paragraph>{say('letters.push-failed')}</Paragraph>
        </div>
        <div data-when="can" hidden>
          <Form to={addresses.guestMessages(guest.id)} carry={{ endpoint: '', p256dh: '', auth: '' }}>
            <Button>{say('letters.push-do')}</Button>
          </Form>
        </div>
      </div>
      {count === 0 ? null : (
        <Form to={addresses.guestMessages(guest.id)} carry={{ wish: 'stop' }}>
          <Button kind="quiet">{say('letters.push-stop')}</Button>
        </Form>
      )}
      <QuietLinks links={[{ to: addresses.guestLetterEvery(guest.id), text: say('letters.every-link') }]} />
    </>
  );
  const drawn = guestPage(visit, {
    title: say('letters.push-title'),
    body,
    status: failed ? 422 : 200,
    islands: ['push-worker', 'push'],
  });
  return drawn.kind === 'page' ? { ...drawn, tellsBrowser: true } : drawn;
}
