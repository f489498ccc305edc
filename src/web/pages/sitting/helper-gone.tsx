import { addresses } from '../../addresses.ts';
import { page } from '../../page.ts';
import { Actions, ButtonLink } from '../../ui/button.tsx';
import { Heading, Paragraph } from '../../ui/words.tsx';

/** What is seen on the device of who helped after the circle was closed there: nothing of it. */
export const helperGonePage = page({
  name: 'helper-gone',
  audience: 'everybody',
  address: addresses.helperGone(),
  get: async ({ say }) => {
    const title = say('sitting.gone-title');
    const body = (
      <>
        <Heading level={1}>{title}</Heading>
        <Paragraph>{say('sitting.gone-lead')}</Paragraph>
        <Paragraph soft>{say('sitting.gone-history')}</Paragraph>
        <Actions>
          <ButtonLink to={addresses.begin()} kind="quiet">
            {say('shell.to-begin')}
          </ButtonLink>
        </Actions>
      </>
    );
    return { kind: 'page', title, body };
  },
});
