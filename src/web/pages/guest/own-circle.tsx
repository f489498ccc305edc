import { takePartAs } from '../../../usecases/guest/change-standing.ts';
import type { Standing } from '../../../usecases/guest/read-standing.ts';
import { addresses } from '../../addresses.ts';
import { type GuestVisit, page } from '../../page.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Link, Paragraph } from '../../ui/words.tsx';
import { guestPage, hostOf, withStanding } from './guest-page.tsx';

/** The space that is open in this browser, when it is the person's own: nobody helps there, and nobody types at a distance. */
const ownSpace = ({ owner, guest }: GuestVisit): string | null =>
  owner === null || owner.session.sitting !== null || owner.session.participantId !== null || owner.id === guest.ownerId
    ? null
    : owner.id;

/** One person, many roles: a circle of one's own, and this participation with it. What follows is said first; it can be undone. */
export const guestOwnCircle = page({
  name: 'guest-own-circle',
  audience: 'guest',
  address: addresses.guestOwnCircle(':who'),
  get: withStanding((visit, standing) => {
    const { say } = visit;
    const body = (
      <>
        <Paragraph>{say('guest.own-what', { host: hostOf(standing, say) })}</Paragraph>
        <Choice visit={visit} standing={standing} />
      </>
    );
    return guestPage(visit, { title: say('guest.own-circle'), body });
  }),
  post: withStanding(async (visit) => {
    const { guest, around, form } = visit;
    const own = ownSpace(visit);
    if (form.get('doe') === 'los') await takePartAs(guest, around, null);
    else if (own !== null) await takePartAs(guest, around, own);
    return { kind: 'go', to: addresses.guestOwnCircle(guest.id) };
  }),
});

function Choice({ visit, standing }: { readonly visit: GuestVisit; readonly standing: Standing }) {
  const { say, guest } = visit;
  const own = ownSpace(visit);
  if (standing.personId !== null)
    return (
      <Form to={addresses.guestOwnCircle(guest.id)} carry={{ doe: 'los' }}>
        <Paragraph>{say(standing.personId === own ? 'guest.own-bound' : 'guest.own-bound-elsewhere')}</Paragraph>
        <Button kind="quiet">{say('guest.own-unbind')}</Button>
        {standing.personId === own ? (
          <Link to={addresses.guestCircles(guest.id)} alone>
            {say('links.door', { name: hostOf(standing, say) })}
          </Link>
        ) : null}
      </Form>
    );
  if (own === null)
    return (
      <>
        <Paragraph>{say('guest.own-none')}</Paragraph>
        <Actions>
          <ButtonLink to={addresses.begin()}>{say('guest.own-begin')}</ButtonLink>
        </Actions>
      </>
    );
  return (
    <Form to={addresses.guestOwnCircle(guest.id)}>
      <Paragraph>{say('guest.own-bind-what')}</Paragraph>
      <Actions>
        <Button>{say('guest.own-bind')}</Button>
      </Actions>
    </Form>
  );
}
