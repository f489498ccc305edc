import { askForKnownPasskey, openWithPasskey } from '../../../usecases/sign-in/open-with-passkey.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, page, type Visit } from '../../page.ts';
import { Form } from '../../ui/form.tsx';
import { problemAt } from '../../what-is-wrong.ts';
import { askPage, type Problem } from './ask-again.tsx';
import { KeyField } from './key-field.tsx';
import { OwnDeviceChoice, ownDeviceIn } from './own-device.tsx';

const ask = (visit: Visit, problems: readonly Problem[]): Answer => {
  const { say, form, owner } = visit;
  return askPage({
    say,
    title: say('sign-in.key-title'),
    lead: say('sign-in.key-lead'),
    note: owner === null ? null : say('space.open-replaces'),
    problems,
    islands: ['passkey'],
    asksForKey: true,
    children: (
      <Form to={addresses.openWithKey()}>
        <OwnDeviceChoice say={say} form={form} problem={problemAt(problems, 'eigen') !== null} />
        <KeyField visit={visit} ask={addresses.openWithKeyAsk()} kind="use" button="sign-in.key-do" />
      </Form>
    ),
  });
};

/** A device that has a key of the circle opens it. */
export const openKey = page({
  name: 'open-with-key',
  audience: 'everybody',
  address: addresses.openWithKey(),
  get: async (visit) => ask(visit, []),
  post: async (visit) => {
    const { store, around, form, site, say } = visit;
    const own = ownDeviceIn(form);
    if (own === null) return ask(visit, [{ field: 'eigen', text: say('sign-in.own-missing') }]);
    const answered = { question: form.id('vraag'), credential: form.get('sleutel'), site, purpose: 'open' } as const;
    const opened = await openWithPasskey(store, around, answered);
    if (!opened.ok) return ask(visit, [{ field: 'sleutel', text: say('sign-in.key-wrong') }]);
    return { kind: 'go', to: addresses.circle(), session: { open: opened.value, shared: !own, sitting: null, helpedBy: null } };
  },
});

/** The question to the device, for the script of that page. */
export const openKeyAsk = page({
  name: 'open-with-key-ask',
  audience: 'everybody',
  address: addresses.openWithKeyAsk(),
  post: async ({ store, around, site, from }) => {
    const asked = await askForKnownPasskey(store, around, { site, from, purpose: 'open' });
    return { kind: 'file', type: 'application/json', text: JSON.stringify(asked.ok ? asked.value : null) };
  },
});
