import { readCircle } from '../../../usecases/read-circle.ts';
import { askForPasskey, makePasskey } from '../../../usecases/sign-in/make-passkey.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { askPage, type Problem } from './ask-again.tsx';
import { KeyField } from './key-field.tsx';
import { OwnDeviceChoice, ownDeviceIn } from './own-device.tsx';
import { withWays } from './ways-guard.tsx';

const askWhose = ({ say, form }: OwnerVisit, problems: readonly Problem[]): Answer =>
  askPage({
    say,
    title: say('sign-in.own-question'),
    lead: say('sign-in.own-why'),
    problems,
    back: addresses.keep(),
    children: (
      <Form to={addresses.ownDevice()}>
        <OwnDeviceChoice say={say} form={form} problem={problems.length > 0} questionAbove />
        <Button>{say('sign-in.go-on')}</Button>
      </Form>
    ),
  });

/** Asked before this device gets a key: only on one's own. On another's device it is shut by itself after twelve hours. */
export const ownDevice = page({
  name: 'own-device',
  audience: 'owner',
  address: addresses.ownDevice(),
  get: withWays((visit) => askWhose(visit, []), { firstOneMayBeMade: 'alone' }),
  post: withWays(
    async (visit) => {
      const own = ownDeviceIn(visit.form);
      if (own === null) return askWhose(visit, [{ field: 'eigen', text: visit.say('sign-in.own-missing') }]);
      const to = own ? addresses.deviceKey() : addresses.keep();
      const { id, session } = visit.owner;
      return session.shared === !own ? { kind: 'go', to } : { kind: 'go', to, session: { open: id, shared: !own } };
    },
    { firstOneMayBeMade: 'alone' },
  ),
});

const askKey = (visit: OwnerVisit, problems: readonly Problem[]): Answer =>
  askPage({
    say: visit.say,
    title: visit.say('sign-in.make-key-title'),
    lead: visit.say('sign-in.make-key-lead'),
    problems,
    back: addresses.keep(),
    islands: ['passkey'],
    asksForKey: true,
    children: (
      <Form to={addresses.deviceKey()}>
        <KeyField visit={visit} ask={addresses.deviceKeyAsk()} kind="make" button="sign-in.make-key-do" />
      </Form>
    ),
  });

/** This device makes a key that opens the circle. */
export const deviceKey = page({
  name: 'device-key',
  audience: 'owner',
  address: addresses.deviceKey(),
  get: withWays((visit) => (visit.owner.session.shared ? askWhose(visit, []) : askKey(visit, []))),
  post: withWays(async (visit) => {
    const { store, owner, around, form, site, device, say } = visit;
    const answered = { question: form.id('vraag'), credential: form.get('sleutel'), site, device };
    const made = await makePasskey(store, owner.viewer, around, answered);
    if (!made.ok) return askKey(visit, [{ field: 'sleutel', text: say('sign-in.key-not-made') }]);
    return { kind: 'go', to: addresses.devices() };
  }),
});

/** The question to the device, for the script of that page. */
export const deviceKeyAsk = page({
  name: 'device-key-ask',
  audience: 'owner',
  address: addresses.deviceKeyAsk(),
  post: withWays(async ({ store, owner, around, site, say }) => {
    const kept = await readCircle(owner.viewer);
    const name = kept?.circle.ego.name ?? say('shell.my-circle');
    const asked = owner.session.shared ? null : await askForPasskey(store, owner.viewer, around, { site, name });
    return { kind: 'file', type: 'application/json', text: JSON.stringify(asked) };
  }),
});
