import { stopInvitation } from '../../../usecases/invite/stop-invitation.ts';
import { type InvitationShown, lookAtInvitation, takeInvitation } from '../../../usecases/invite/take-invitation.ts';
import { newToken } from '../../../usecases/invite/token.ts';
import { addresses } from '../../addresses.ts';
import { siteForMail } from '../../letters/mail-link.ts';
import { type Answer, page, type Visit } from '../../page.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Note, Paragraph } from '../../ui/words.tsx';

const tokenOf = ({ params }: Visit) => params['token'] ?? '';

/** Wherever a link leads that does not work, for whatever reason: the one page that says so. */
const old = { kind: 'go', to: addresses.oldLink() } as const;

/** An invitation. Looking uses nothing up, because programs that read messages look too; the button does. */
export const openInvitation = page({
  name: 'invitation',
  audience: 'everybody',
  address: addresses.invitation(':token'),
  get: async (visit) => {
    const found = await lookAtInvitation(visit.store, visit.around, tokenOf(visit));
    return found.ok ? show(visit, found.value) : old;
  },
  post: async (visit) => {
    const { store, around, form, site, settings, language } = visit;
    const [token, link] = [tokenOf(visit), form.get('link')];
    const where = { site: siteForMail(site, settings), language, byPost: settings.mail === 'sent' };
    const taken = await takeInvitation(store, around, { token, link, ...where });
    if (!taken.ok) return old;
    const { participantId, ownerId } = taken.value;
    return { kind: 'go', to: addresses.ownLink(link, 'bewaren'), guest: { join: participantId, ownerId } };
  },
});

/** First who invites, then whether one is it. Of the circle nothing. */
function show(visit: Visit, { fromName: from, toName: name, joined }: InvitationShown): Answer {
  const { say } = visit;
  const token = tokenOf(visit);
  const body = (
    <>
      <Heading level={1}>{say('invite.open-title', { from })}</Heading>
      <Paragraph lead>{say('invite.open-are-you', { name })}</Paragraph>
      <Form to={addresses.invitation(token)} carry={{ link: newToken() }}>
        <Paragraph>
          {say('invite.open-after', { from })} {say('invite.open-logged', { from })}
        </Paragraph>
        <Actions>
          <Button>{say('invite.open-yes')}</Button>
          <ButtonLink to={addresses.notForYou()} kind="quiet">
            {say('invite.open-no')}
          </ButtonLink>
        </Actions>
      </Form>
      {joined ? null : (
        <Note>
          <Paragraph>{say('invite.open-source', { from })}</Paragraph>
          <Form to={addresses.invitationStop(token)}>
            <Button kind="text">{say('invite.open-stop')}</Button>
          </Form>
        </Note>
      )}
    </>
  );
  return { kind: 'page', title: say('invite.open-tab'), body };
}

/** Who wants no messages says so here; their contact data are gone at once. */
export const stopInvitations = page({
  name: 'invitation-stop',
  audience: 'everybody',
  address: addresses.invitationStop(':token'),
  post: async (visit) => {
    const stopped = await stopInvitation(visit.store, visit.around, tokenOf(visit));
    return stopped.ok ? { kind: 'go', to: addresses.noMoreMessages() } : old;
  },
});
