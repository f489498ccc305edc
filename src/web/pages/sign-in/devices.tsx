import { openDevices, shutDevice as shut, shutOtherDevices as shutOthers } from '../../../usecases/sign-in/devices.ts';
import type { DeviceKey } from '../../../usecases/sign-in/ways-in.ts';
import { addresses } from '../../addresses.ts';
import { type OwnerVisit, page } from '../../page.ts';
import { dayIn } from '../../say/day.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Link, Paragraph, QuietLinks, type Row, Rows } from '../../ui/words.tsx';
import { deviceName } from './device-name.ts';
import { withWays } from './ways-guard.tsx';

async function deviceRows({ say, language, store, around, owner }: OwnerVisit): Promise<readonly Row[]> {
  const devices = await openDevices(store, around, owner.id);
  return devices.map(({ id, device, since, lastSeenAt, shared }) => {
    const here = id === owner.session.id;
    const name = deviceName(say, device);
    const when = say('sign-in.device-when', { since: dayIn(language, since), seen: dayIn(language, lastSeenAt) });
    return {
      key: id,
      main: here ? say('sign-in.device-here', { device: name }) : name,
      beside: shared ? `${when} ${say('sign-in.device-shared')}` : when,
      end: here ? null : (
        <Form to={addresses.shutDevice(id)}>
          <Button kind="quiet" label={say('sign-in.device-shut-named', { device: name })}>
            {say('sign-in.device-shut')}
          </Button>
        </Form>
      ),
    };
  });
}

const keyRows = ({ say, language }: OwnerVisit, keys: readonly DeviceKey[]): readonly Row[] =>
  keys.map(({ id, device, createdAt, lastUsedAt }) => ({
    key: id,
    main: deviceName(say, device),
    beside: say('sign-in.key-when', { since: dayIn(language, createdAt), used: dayIn(language, lastUsedAt ?? createdAt) }),
    end: (
      <Link to={addresses.removeDeviceKey(id)} alone>
        {say('sign-in.key-remove')}
      </Link>
    ),
  }));

/** Where the circle is open, and which devices open it by themselves; each can be shut from here, at once. */
export const devices = page({
  name: 'devices',
  audience: 'owner',
  address: addresses.devices(),
  get: withWays(async (visit, { keys }) => {
    const { say } = visit;
    const rows = await deviceRows(visit);
    const body = (
      <>
        <Heading level={1}>{say('sign-in.devices-title')}</Heading>
        <Paragraph>{say('sign-in.devices-lead')}</Paragraph>
        <Rows rows={rows} />
        {rows.length < 2 ? null : (
          <Form to={addresses.shutOtherDevices()}>
            <Button>{say('sign-in.devices-shut-others')}</Button>
          </Form>
        )}
        {keys.length === 0 ? null : (
          <>
            <Heading level={2}>{say('sign-in.keys-title')}</Heading>
            <Paragraph>{say('sign-in.keys-lead')}</Paragraph>
            <Rows rows={keyRows(visit, keys)} />
          </>
        )}
        <QuietLinks
          links={[
            { to: addresses.ownDevice(), text: say('sign-in.keep-key') },
            { to: addresses.keep(), text: say('shell.back') },
          ]}
        />
      </>
    );
    return { kind: 'page', title: say('sign-in.devices-title'), body };
  }),
});

/** Shuts the circle in one browser. */
export const shutDevice = page({
  name: 'shut-device',
  audience: 'owner',
  address: addresses.shutDevice(':id'),
  post: withWays(
    async ({ store, around, owner, params }) => {
      await shut(store, around, owner.id, params['id'] ?? '');
      return { kind: 'go', to: addresses.devices() };
    },
    { back: addresses.devices() },
  ),
});

/** Shuts the circle everywhere but here. */
export const shutOtherDevices = page({
  name: 'shut-other-devices',
  audience: 'owner',
  address: addresses.shutOtherDevices(),
  post: withWays(
    async ({ store, around, owner }) => {
      await shutOthers(store, around, owner.id, owner.session.id);
      return { kind: 'go', to: addresses.devices() };
    },
    { back: addresses.devices() },
  ),
});
