import { addresses } from '../../addresses.ts';
import { page } from '../../page.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Paragraph } from '../../ui/words.tsx';

/** Shuts the circle in this browser; it stays kept. Said first: without a code it does not open here again. */
export const close = page({
  name: 'close',
  audience: 'owner',
  address: addresses.close(),
  get: async ({ say }) => {
    const body = (
      <>
        <Heading level={1}>{say('space.close-title')}</Heading>
        <Paragraph>{say('space.close-needs-code')}</Paragraph>
        <Actions>
          <Form to={addresses.close()}>
            <Button>{say('space.close-yes')}</Button>
          </Form>
          <ButtonLink to={addresses.keep()} kind="quiet">
            {say('space.close-code-first')}
          </ButtonLink>
        </Actions>
      </>
    );
    return { kind: 'page', title: say('space.close-title'), body };
  },
  post: async () => ({ kind: 'go', to: addresses.begin(), session: 'close' }),
});
