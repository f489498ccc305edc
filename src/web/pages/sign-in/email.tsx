import { askForMail } from '../../../usecases/sign-in/ask-for-mail.ts';
import { removeAddress } from '../../../usecases/sign-in/use-mail-link.ts';
import { countWays, type WaysIn } from '../../../usecases/sign-in/ways-in.ts';
import { addresses } from '../../addresses.ts';
import { siteForMail } from '../../letters/mail-link.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Heading, Link, Paragraph } from '../../ui/words.tsx';
import { problemAt } from '../../what-is-wrong.ts';
import { askPage, type Problem } from './ask-again.tsx';
import { noMail, onScreen, sentPage } from './open-mail.tsx';
import { withWays } from './ways-guard.tsx';

function ask({ say, form }: OwnerVisit, { email }: WaysIn, problems: readonly Problem[]): Answer {
  return askPage({
    say,
    title: say('sign-in.email-title'),
    lead: say('sign-in.email-lead'),
    note: email === null ? null : say('sign-in.email-now', { address: email }),
    problems,
    back: addresses.keep(),
    children: (
      <>
        <Form to={addresses.email()}>
          <TextField
            name="mail"
            label={say(email === null ? 'sign-in.mail-address' : 'sign-in.email-other')}
            value={form.get('mail')}
            problem={problemAt(problems, 'mail')}
            longest={254}
            keyboard="email"
            autocomplete="email"
          />
          <Button>{say('sign-in.email-do')}</Button>
        </Form>
        {email === null ? null : (
          <Link to={addresses.removeEmail()} alone>
            {say('sign-in.email-remove')}
          </Link>
        )}
      </>
    ),
  });
}

/** An address of one's own that opens the circle; it works once the link that is sent there was opened. */
export const email = page({
  name: 'email',
  audience: 'owner',
  address: addresses.email(),
  get: withWays((visit, ways) => (visit.settings.mail === 'none' ? noMail(visit) : ask(visit, ways, []))),
  post: withWays(async (visit, ways) => {
    const { store, around, owner, form, site, language, from, say, settings } = visit;
    if (settings.mail === 'none') return noMail(visit);
    const who = { id: owner.id, sessionId: owner.session.id };
    const byPost = settings.mail === 'sent';
    const asked = await askForMail(store, around, {
      purpose: 'attach',
      typed: form.get('mail'),
      site: siteForMail(site, settings),
      language,
      from,
      byPost,
      owner: who,
    });
    if (asked.ok) return settings.mail === 'sent' ? sentPage(visit, addresses.keep()) : onScreen(visit, asked.value);
    if (asked.refusal === 'too-many-tries')
      return ask(visit, ways, [{ field: 'mail', text: say('sign-in.mail-wait'), status: 429 }]);
    return ask(visit, ways, [{ field: 'mail', text: say('sign-in.mail-wrong') }]);
  }),
});

/** Mail no longer opens the circle. Says so first when it is the last way in. */
export const removeEmail = page({
  name: 'remove-email',
  audience: 'owner',
  address: addresses.removeEmail(),
  get: withWays(({ say }, ways) => {
    if (ways.email === null) return { kind: 'go', to: addresses.email() };
    const title = say('sign-in.email-remove-title', { address: ways.email });
    const body = (
      <>
        <Heading level={1}>{title}</Heading>
        <Paragraph>{say('sign-in.email-remove-lead')}</Paragraph>
        {countWays(ways) === 1 ? <Paragraph>{say('sign-in.last-way')}</Paragraph> : null}
        <Actions>
          <Form to={addresses.removeEmail()}>
            <Button kind="final">{say('sign-in.email-remove-yes')}</Button>
          </Form>
          <ButtonLink to={addresses.email()} kind="quiet">
            {say('space.wipe-no')}
          </ButtonLink>
        </Actions>
      </>
    );
    return { kind: 'page', title, body };
  }),
  post: withWays(async ({ store, around, owner }) => {
    await removeAddress(store, around, owner.id);
    return { kind: 'go', to: addresses.email() };
  }),
});
