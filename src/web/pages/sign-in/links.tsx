import { confirmAddress, openWithLink, unlockWithLink } from '../../../usecases/sign-in/use-mail-link.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, page, type Visit } from '../../page.ts';
import type { MessageKey } from '../../say/say.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Paragraph } from '../../ui/words.tsx';
import { askPage } from './ask-again.tsx';
import { OwnDeviceChoice, ownDeviceIn } from './own-device.tsx';

const token = ({ params }: Visit) => params['token'] ?? '';

function said({ say }: Visit, title: MessageKey, text: MessageKey, status: 200 | 404 | 409 = 200): Answer {
  const body = (
    <>
      <Heading level={1}>{say(title)}</Heading>
      <Paragraph>{say(text)}</Paragraph>
      <ButtonLink to={addresses.begin()} kind="quiet">
        {say('shell.to-begin')}
      </ButtonLink>
    </>
  );
  return { kind: 'page', status, title: say(title), body };
}

/** Used, over, taken back, never there: one answer. */
const oldLink = (visit: Visit) => said(visit, 'sign-in.link-old-title', 'sign-in.link-old', 404);

const askToOpen = (visit: Visit, missing: boolean): Answer => {
  const { say, form, owner } = visit;
  return askPage({
    say,
    title: say('sign-in.link-open-title'),
    note: owner === null ? null : say('space.open-replaces'),
    problems: missing ? [{ field: 'eigen', text: say('sign-in.own-missing') }] : [],
    children: (
      <Form to={addresses.linkOpen(token(visit))}>
        <OwnDeviceChoice say={say} form={form} problem={missing} />
        <Button>{say('space.open-do')}</Button>
      </Form>
    ),
  });
};

/** The link in a mail. Opening the page uses nothing up, because programs that read mail open it too; the button does. */
export const linkOpen = page({
  name: 'link-open',
  audience: 'everybody',
  address: addresses.linkOpen(':token'),
  get: async (visit) => askToOpen(visit, false),
  post: async (visit) => {
    const own = ownDeviceIn(visit.form);
    if (own === null) return askToOpen(visit, true);
    const opened = await openWithLink(visit.store, token(visit));
    return opened.ok ? { kind: 'go', to: addresses.circle(), session: { adopt: opened.value, shared: !own } } : oldLink(visit);
  },
});

const askFirst = ({ say }: Visit, title: MessageKey, lead: MessageKey, to: string, button: MessageKey): Answer =>
  askPage({
    say,
    title: say(title),
    lead: say(lead),
    problems: [],
    back: addresses.begin(),
    children: (
      <Form to={to}>
        <Button>{say(button)}</Button>
      </Form>
    ),
  });

/** The link that proves an address is read by whoever typed it. */
export const linkAttach = page({
  name: 'link-attach',
  audience: 'everybody',
  address: addresses.linkAttach(':token'),
  get: async (visit) =>
    askFirst(visit, 'sign-in.attach-title', 'sign-in.attach-lead', addresses.linkAttach(token(visit)), 'sign-in.attach-do'),
  post: async (visit) => {
    const done = await confirmAddress(visit.store, visit.around, token(visit));
    if (done.ok) return said(visit, 'sign-in.attached-title', 'sign-in.attached');
    return done.refusal === 'taken' ? said(visit, 'sign-in.taken-title', 'sign-in.taken', 409) : oldLink(visit);
  },
});

/** The link that unlocks the browser it was asked for in. */
export const linkUnlock = page({
  name: 'link-unlock',
  audience: 'everybody',
  address: addresses.linkUnlock(':token'),
  get: async (visit) =>
    askFirst(visit, 'sign-in.unlock-title', 'sign-in.link-unlock-lead', addresses.linkUnlock(token(visit)), 'sign-in.unlock-do'),
  post: async (visit) => {
    const done = await unlockWithLink(visit.store, visit.around, token(visit));
    return done.ok ? said(visit, 'sign-in.unlocked-title', 'sign-in.unlocked') : oldLink(visit);
  },
});
