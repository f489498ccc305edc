import { countWays, waysIn } from '../../../usecases/sign-in/ways-in.ts';
import { addresses } from '../../addresses.ts';
import { page } from '../../page.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Link, Paragraph } from '../../ui/words.tsx';

/** Shuts the circle in this browser; it stays kept. Said first: without a way back it does not open here again. */
export const close = page({
  name: 'close',
  audience: 'owner',
  address: addresses.close(),
  get: async ({ say, store, owner }) => {
    const noWayBack = countWays(await waysIn(store, owner.id)) === 0;
    const clear = (
      <Form to={addresses.close()} carry={{ wis: 'ja' }}>
        <Button kind={owner.session.shared ? 'primary' : 'quiet'}>{say('sign-in.close-and-clear')}</Button>
      </Form>
    );
    const only = (
      <Form to={addresses.close()}>
        <Button kind={owner.session.shared ? 'quiet' : 'primary'}>{say('space.close-yes')}</Button>
      </Form>
    );
    const body = (
      <>
        <Heading level={1}>{say('space.close-title')}</Heading>
        <Paragraph>{say(noWayBack ? 'sign-in.close-no-way' : 'sign-in.close-kept')}</Paragraph>
        <Actions>{owner.session.shared ? [clear, only] : [only, clear]}</Actions>
        <Paragraph soft>{say('sign-in.close-clear-what')}</Paragraph>
        {noWayBack ? (
          <ButtonLink to={addresses.keyCard()} kind="quiet">
            {say('sign-in.close-card-first')}
          </ButtonLink>
        ) : null}
        <Link to={addresses.circle()} alone>
          {say('shell.back')}
        </Link>
      </>
    );
    return { kind: 'page', title: say('space.close-title'), body };
  },
  post: async ({ form }) =>
    form.get('wis') === 'ja'
      ? { kind: 'go', to: addresses.cleared(), session: 'close-and-clear' }
      : { kind: 'go', to: addresses.begin(), session: 'close' },
});

/** What was wiped from this device, and what Naober cannot reach. */
export const cleared = page({
  name: 'cleared',
  audience: 'everybody',
  address: addresses.cleared(),
  get: async ({ say, owner }) => {
    if (owner !== null) return { kind: 'go', to: addresses.close() };
    const title = say('sign-in.cleared-title');
    const body = (
      <>
        <Heading level={1}>{title}</Heading>
        <Paragraph>{say('sign-in.cleared-lead')}</Paragraph>
        <Paragraph>{say('sign-in.cleared-left')}</Paragraph>
        <ButtonLink to={addresses.begin()} kind="quiet">
          {say('shell.to-begin')}
        </ButtonLink>
      </>
    );
    return { kind: 'page', title, body };
  },
});
