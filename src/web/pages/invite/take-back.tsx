import { endLinks, takeBackInvitations } from '../../../usecases/invite/take-back-invitation.ts';
import { addresses } from '../../addresses.ts';
import { page } from '../../page.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Paragraph } from '../../ui/words.tsx';
import { withInviting } from './with-inviting.ts';

/** What waits for somebody is taken back, in one press; a new one can be made at once. */
export const takeBackInvitation = page({
  name: 'take-back-invitation',
  audience: 'owner',
  address: addresses.takeBackInvitation(':id'),
  post: withInviting(async ({ owner, around }, { who }) => {
    await takeBackInvitations(owner.viewer, around, who.id);
    return { kind: 'go', to: addresses.invite(who.id) };
  }),
});

/** The personal link of somebody stops; asked first, because they cannot come in then. */
export const stopLinks = page({
  name: 'end-links',
  audience: 'owner',
  address: addresses.endLinks(':id'),
  get: withInviting(({ say }, { who }) => {
    const title = say('invite.end-links-title', { name: who.name });
    const body = (
      <>
        <Heading level={1}>{title}</Heading>
        <Paragraph>{say('invite.end-links-lead', { name: who.name })}</Paragraph>
        <Actions>
          <Form to={addresses.endLinks(who.id)}>
            <Button kind="final">{say('invite.end-links-yes')}</Button>
          </Form>
          <ButtonLink to={addresses.invite(who.id)} kind="quiet">
            {say('invite.end-links-no')}
          </ButtonLink>
        </Actions>
      </>
    );
    return { kind: 'page', title, body };
  }),
  post: withInviting(async ({ owner, around }, { who }) => {
    await endLinks(owner.viewer, around, who.id);
    return { kind: 'go', to: addresses.invite(who.id) };
  }),
});
