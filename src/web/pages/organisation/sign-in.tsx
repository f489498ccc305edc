import { askWorkerMail, forgetWorkerWish, makeWorkerLinks } from '../../../usecases/organisation/ask-worker-mail.ts';
import { newToken } from '../../../usecases/organisation/tokens.ts';
import { addresses } from '../../addresses.ts';
import { siteForMail } from '../../letters/mail-link.ts';
import { type Answer, page, type Visit } from '../../page.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Note, Paragraph } from '../../ui/words.tsx';
import { problemAt } from '../../what-is-wrong.ts';
import type { Problem } from '../sign-in/ask-again.tsx';
import { toSignIn, workPage } from './ask-worker.tsx';

const ask = (visit: Visit, problems: readonly Problem[] = []): Answer => {
  const { say, form, settings } = visit;
  const byMail = (
    <Form to={addresses.workSignIn()}>
      <TextField
        name="mail"
        label={say('org.in.mail')}
        value={form.get('mail')}
        problem={problemAt(problems, 'mail')}
        longest={254}
        keyboard="email"
        autocomplete="email"
      />
      <Button>{say('org.in.mail-do')}</Button>
    </Form>
  );
  return workPage(visit, {
    title: say('org.in.title'),
    lead: say('org.in.lead'),
    problems,
    children: settings.mail === 'none' ? <Note>{say('org.in.none')}</Note> : byMail,
    links: [{ to: addresses.workSignInKey(), text: say('org.in.key') }],
  });
};

/** Signing in at an organisation: a link by mail first. The same page, words and work whether or not anybody works at the address. */
export const workSignIn = page({
  name: 'work-sign-in',
  audience: 'everybody',
  address: addresses.workSignIn(),
  get: async (visit) => (visit.worker === null ? ask(visit) : { kind: 'go', to: addresses.guestList() }),
  post: async (visit) => {
    const { store, around, form, site, language, from, say, settings } = visit;
    if (settings.mail === 'none') return ask(visit);
    const wish = { typed: form.get('mail'), site: siteForMail(site, settings), language, from, byPost: settings.mail === 'sent' };
    const asked = await askWorkerMail(store, around, wish);
    if (asked.ok) return settings.mail === 'sent' ? sent(visit) : onScreen(visit, asked.value);
    if (asked.refusal === 'too-many-tries') return ask(visit, [{ field: 'mail', text: say('org.in.wait'), status: 429 }]);
    return ask(visit, [{ field: 'mail', text: say('org.in.mail-wrong') }]);
  },
});

const sent = (visit: Visit): Answer =>
  workPage(visit, {
    title: visit.say('org.in.sent-title'),
    lead: visit.say('org.in.sent'),
    children: <Paragraph soft>{visit.say('org.in.sent-not')}</Paragraph>,
    links: [toSignIn(visit)],
  });

/** On somebody's own machine, without a mail server: the link itself. For an address nobody has, one that opens nothing. */
async function onScreen(visit: Visit, wishId: string): Promise<Answer> {
  const { say, store, around } = visit;
  const found = await makeWorkerLinks(store, around, wishId);
  await forgetWorkerWish(store, wishId);
  const [first, ...others] = found.length === 0 ? [{ token: newToken(), organisation: '' }] : found;
  return workPage(visit, {
    title: say('org.in.screen-title'),
    lead: say('org.in.screen'),
    children: <ButtonLink to={addresses.workLink(first?.token ?? '')}>{say('org.in.screen-do')}</ButtonLink>,
    links: others.map(({ token, organisation }) => ({
      to: addresses.workLink(token),
      text: say('org.in.screen-at', { organisation }),
    })),
  });
}
