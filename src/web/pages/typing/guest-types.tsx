import type { Standing } from '../../../usecases/guest/read-standing.ts';
import { noteTypingBegun } from '../../../usecases/typing/note-typing.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type GuestVisit, page } from '../../page.ts';
import { timeIn } from '../../say/day.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Paragraph } from '../../ui/words.tsx';
import { guestPage, hostOf, withStanding } from '../guest/guest-page.tsx';

/** In ms: whatever a grant says, a sitting at a distance never lasts longer. */
const longest = 2 * 3_600_000;

/** Where a participant begins to type along at a distance, and ends it. */
export const guestTypes = page({
  name: 'guest-types',
  audience: 'guest',
  address: addresses.guestTypes(':who'),
  get: withStanding((visit, standing) => show(visit, standing)),
  post: withStanding(async (visit, standing) => {
    const { guest, form, around } = visit;
    if (form.get('klaar') === 'ja') return { kind: 'go', to: addresses.guestTypes(guest.id), session: 'stop-typing' };
    const until = standing.live.get('type-along');
    if (until === undefined) return show(visit, standing);
    await noteTypingBegun(guest, around);
    const end = new Date(Math.min(until.getTime(), around.now().getTime() + longest));
    const typeAlong = { participantId: guest.id, ownerId: guest.ownerId, helpedBy: standing.name, until: end };
    return { kind: 'go', to: addresses.circle(), session: { typeAlong } };
  }),
});

/** Who may not type along gets what there would be if nobody ever could; after a sitting of their own they are told that it is over. */
function show(visit: GuestVisit, standing: Standing): Answer {
  const { say, guest, owner } = visit;
  const until = standing.live.get('type-along');
  const title = say('coach.types.title');
  if (until === undefined) return guestPage(visit, { title, body: <Paragraph>{say('coach.types.over')}</Paragraph> });
  const host = hostOf(standing, say);
  const types = owner !== null && owner.session.participantId === guest.id;
  const body = types ? (
    <>
      <Paragraph>{say('coach.types.going')}</Paragraph>
      <Form to={addresses.guestTypes(guest.id)} carry={{ klaar: 'ja' }}>
        <Actions>
          <ButtonLink to={addresses.circle()}>{say('coach.types.go')}</ButtonLink>
          <Button kind="quiet">{say('coach.types.stop')}</Button>
        </Actions>
      </Form>
    </>
  ) : (
    <>
      <Paragraph>{say('coach.types.lead', { host, time: timeIn(visit.language, until) })}</Paragraph>
      <Paragraph>{say('coach.types.logged')}</Paragraph>
      <Form to={addresses.guestTypes(guest.id)}>
        <Actions>
          <Button>{say('coach.types.begin')}</Button>
        </Actions>
      </Form>
    </>
  );
  return guestPage(visit, { title, body });
}
