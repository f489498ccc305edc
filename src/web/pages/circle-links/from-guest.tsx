import { endLinked, readLinked, sayLinked } from '../../../usecases/circle-links/link-circles.ts';
import type { Standing } from '../../../usecases/guest/read-standing.ts';
import { readCircle } from '../../../usecases/read-circle.ts';
import { addresses } from '../../addresses.ts';
import type { OwnerHere } from '../../here.ts';
import { type Answer, type GuestVisit, page } from '../../page.ts';
import { Button } from '../../ui/button.tsx';
import { RadioList } from '../../ui/choices.tsx';
import { Form } from '../../ui/form.tsx';
import { Paragraph } from '../../ui/words.tsx';
import { guestPage, hostOf, withStanding } from '../guest/guest-page.tsx';

/** The space of whoever takes part here, open in this browser and theirs alone just now; null otherwise. */
function ownSpace({ owner }: GuestVisit, { personId }: Standing): OwnerHere | null {
  if (owner === null || owner.session.sitting !== null || owner.session.participantId !== null) return null;
  return owner.wipeAfter === null && owner.id === personId ? owner : null;
}

/** Who takes part and has a circle of their own says whether the other may know of it. */
export const linkFromGuest = page({
  name: 'guest-circles',
  audience: 'guest',
  address: addresses.guestCircles(':who'),
  get: withStanding(async (visit, standing) => {
    const own = ownSpace(visit, standing);
    return own === null ? { kind: 'not-found' } : show(visit, own, hostOf(standing, visit.say));
  }),
  post: withStanding(async (visit, standing) => {
    const { guest, form, around } = visit;
    const own = ownSpace(visit, standing);
    if (own === null) return { kind: 'not-found' };
    const otherId = guest.ownerId;
    if (form.get('doe') === 'los') await endLinked(own.viewer, around, otherId);
    else {
      const said = await sayLinked(own.viewer, around, { otherId, alterId: form.id('wie') });
      if (!said.ok) return { kind: 'not-found' };
    }
    return { kind: 'go', to: addresses.guestCircles(guest.id) };
  }),
});

async function show(visit: GuestVisit, own: OwnerHere, host: string): Promise<Answer> {
  const { say, guest } = visit;
  const said = await readLinked(own.viewer, guest.ownerId);
  const alters = (await readCircle(own.viewer))?.circle.alters.filter(({ kind }) => kind === 'person') ?? [];
  const to = addresses.guestCircles(guest.id);
  const nobody = { value: '', label: say('links.nobody', { name: host }), chosen: true };
  const body = said.own ? (
    <>
      <Paragraph>{say(said.other ? 'links.both' : 'links.waits', { name: host })}</Paragraph>
      <Form to={to} carry={{ doe: 'los' }}>
        <Button kind="quiet">{say('links.end')}</Button>
      </Form>
    </>
  ) : (
    <>
      <Paragraph>{say('links.lead', { name: host })}</Paragraph>
      <Paragraph soft>{say('links.nothing-else')}</Paragraph>
      <Form to={to}>
        <RadioList
          name="wie"
          question={say('links.who', { name: host })}
          choices={[nobody, ...alters.map(({ id, name, role }) => ({ value: id, label: name, note: role }))]}
        />
        <Button>{say('links.yes')}</Button>
      </Form>
    </>
  );
  return guestPage(visit, { title: say('links.title'), body });
}
