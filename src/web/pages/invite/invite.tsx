import { isInvitationChannel } from '../../../domain/consent/invitation.ts';
import { makeInvitation } from '../../../usecases/invite/make-invitation.ts';
import { nameHost } from '../../../usecases/invite/name-host.ts';
import type { Inviting } from '../../../usecases/invite/read-inviting.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { actOf } from '../circle/with-circle.ts';
import { invitePage, type Problem } from './invite-page.tsx';
import { madePage } from './made.tsx';
import { refusalWords } from './refusal-words.ts';
import { withInviting } from './with-inviting.ts';

/** How somebody is invited: by a message, a mail, a square or a card. The link is shown once, by the answer to this form. */
export const invite = page({
  name: 'invite',
  audience: 'owner',
  address: addresses.invite(':id'),
  get: withInviting((visit, inviting) => invitePage(visit, inviting, [])),
  post: withInviting(async (visit, inviting) => {
    const { form, say } = visit;
    const { who } = inviting;
    const how = form.get('hoe');
    if (!isInvitationChannel(how)) {
      const text = say('invite.how-missing', { name: who.name });
      return invitePage(visit, inviting, [{ field: 'hoe', text }]);
    }
    const named = await hostName(visit, inviting);
    if (typeof named !== 'string') return invitePage(visit, inviting, [named]);
    if (how === 'mail') return { kind: 'go', to: addresses.inviteByMail(who.id) };
    return make(visit, inviting, { channel: how, hostName: named });
  }),
});

/** What the owner is called towards them: as was said before, else as typed now. */
async function hostName({ owner, around, form, say }: OwnerVisit, { who, hostName: known }: Inviting): Promise<string | Problem> {
  if (known !== null) return known;
  const named = await nameHost(owner.viewer, around, { participantId: who.id, typed: form.get('ik') });
  if (named.ok) return named.value;
  const { field, text } = refusalWords[named.refusal];
  return { field, text: say(text, { name: who.name }) };
}

type How = { readonly channel: 'link' | 'qr' | 'paper'; readonly hostName: string };

async function make(visit: OwnerVisit, inviting: Inviting, how: How): Promise<Answer> {
  const { owner, around, form, say } = visit;
  const { who } = inviting;
  const token = form.get('link');
  const made = await makeInvitation(owner.viewer, around, { ...how, actId: actOf(visit), participantId: who.id, token });
  if (made.ok) return madePage(visit, { who, token, from: how.hostName, channel: how.channel, until: made.value.expiresAt });
  if (made.refusal === 'no-such-participant') return { kind: 'not-found' };
  const { field, text } = refusalWords[made.refusal];
  return invitePage(visit, inviting, [{ field, text: say(text, { name: who.name }) }]);
}
