import { randomBytes } from 'node:crypto';
import { askForMail } from '../../../usecases/sign-in/ask-for-mail.ts';
import { forgetWish, makeMailLink } from '../../../usecases/sign-in/make-mail-link.ts';
import { addresses } from '../../addresses.ts';
import { addressOfLink, siteForMail } from '../../letters/mail-link.ts';
import { type Answer, page, type Visit } from '../../page.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Heading, Link, Note, Paragraph } from '../../ui/words.tsx';
import { problemAt } from '../../what-is-wrong.ts';
import { askPage, type Problem } from './ask-again.tsx';

const ask = ({ say, form }: Visit, problems: readonly Problem[]): Answer =>
  askPage({
    say,
    title: say('sign-in.mail-title'),
    lead: say('sign-in.mail-lead'),
    problems,
    children: (
      <Form to={addresses.openWithMail()}>
        <TextField
          name="mail"
          label={say('sign-in.mail-address')}
          value={form.get('mail')}
          problem={problemAt(problems, 'mail')}
          longest={254}
          keyboard="email"
          autocomplete="email"
          first
        />
        <Button>{say('sign-in.mail-do')}</Button>
      </Form>
    ),
  });

/** A link by mail: the same page, words and work whether or not anybody has the address. */
export const openMail = page({
  name: 'open-with-mail',
  audience: 'everybody',
  address: addresses.openWithMail(),
  get: async (visit) => (visit.settings.mail === 'none' ? noMail(visit) : ask(visit, [])),
  post: async (visit) => {
    const { store, around, form, site, language, from, say, settings } = visit;
    if (settings.mail === 'none') return noMail(visit);
    const byPost = settings.mail === 'sent';
    const asked = await askForMail(store, around, {
      purpose: 'open',
      typed: form.get('mail'),
      site: siteForMail(site, settings),
      language,
      from,
      byPost,
    });
    if (asked.ok) return settings.mail === 'sent' ? sentPage(visit, addresses.open()) : onScreen(visit, asked.value);
    if (asked.refusal === 'too-many-tries') return ask(visit, [{ field: 'mail', text: say('sign-in.mail-wait'), status: 429 }]);
    return ask(visit, [{ field: 'mail', text: say('sign-in.mail-wrong') }]);
  },
});

/** Said after every address: what happens when it is known. */
export function sentPage({ say }: Pick<Visit, 'say'>, back: string): Answer {
  const title = say('sign-in.mail-sent-title');
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <Paragraph>{say('sign-in.mail-sent')}</Paragraph>
      <Paragraph soft>{say('sign-in.mail-sent-not')}</Paragraph>
      <Link to={back} alone>
        {say('shell.back')}
      </Link>
    </>
  );
  return { kind: 'page', title, body };
}

/** On somebody's own machine, without a mail server: the link itself. For an address nobody has, one that opens nothing. */
export async function onScreen({ say, store, site }: Visit, wishId: string): Promise<Answer> {
  const link = await makeMailLink(store, wishId);
  await forgetWish(store, wishId);
  const nothing = { purpose: 'open', site, token: randomBytes(16).toString('hex').replace(/\d/g, 'x') } as const;
  const title = say('sign-in.mail-screen-title');
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <Paragraph>{say('sign-in.mail-screen')}</Paragraph>
      <ButtonLink to={new URL(addressOfLink(link ?? nothing)).pathname}>{say('sign-in.mail-screen-do')}</ButtonLink>
      <Paragraph soft>{say('sign-in.letter-lasts')}</Paragraph>
    </>
  );
  return { kind: 'page', title, body };
}

/** An installation that sends no mail says so. */
export function noMail({ say }: Pick<Visit, 'say'>): Answer {
  const title = say('sign-in.mail-title');
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <Note>{say('sign-in.mail-none')}</Note>
      <Link to={addresses.open()} alone>
        {say('shell.back')}
      </Link>
    </>
  );
  return { kind: 'page', title, body };
}
