import { removeDeviceKey } from '../../../usecases/sign-in/make-passkey.ts';
import { countWays } from '../../../usecases/sign-in/ways-in.ts';
import { addresses } from '../../addresses.ts';
import { page } from '../../page.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Paragraph } from '../../ui/words.tsx';
import { deviceName } from './device-name.ts';
import { withWays } from './ways-guard.tsx';

/** Takes the key of a device away. Says so first when it is the last way in. */
export const removeKey = page({
  name: 'remove-device-key',
  audience: 'owner',
  address: addresses.removeDeviceKey(':id'),
  get: withWays(({ say, params }, ways) => {
    const key = ways.keys.find(({ id }) => id === params['id']);
    if (key === undefined) return { kind: 'not-found' };
    const title = say('sign-in.remove-key-title', { device: deviceName(say, key.device) });
    const body = (
      <>
        <Heading level={1}>{title}</Heading>
        <Paragraph>{say('sign-in.remove-key-lead')}</Paragraph>
        {countWays(ways) === 1 ? <Paragraph>{say('sign-in.last-way')}</Paragraph> : null}
        <Actions>
          <Form to={addresses.removeDeviceKey(key.id)}>
            <Button kind="final">{say('sign-in.remove-key-yes')}</Button>
          </Form>
          <ButtonLink to={addresses.devices()} kind="quiet">
            {say('space.wipe-no')}
          </ButtonLink>
        </Actions>
      </>
    );
    return { kind: 'page', title, body };
  }),
  post: withWays(async ({ store, around, owner, params }) => {
    await removeDeviceKey(store, around, owner.id, params['id'] ?? '');
    return { kind: 'go', to: addresses.devices() };
  }),
});
