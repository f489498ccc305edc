import { askForNewLink } from '../../../usecases/invite/ask-for-new-link.ts';
import { addresses } from '../../addresses.ts';
import { siteForMail } from '../../letters/mail-link.ts';
import { type Answer, page, type Visit } from '../../page.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Heading, Note, Paragraph } from '../../ui/words.tsx';
import { problemAt } from '../../what-is-wrong.ts';
import { askPage, type Problem } from '../sign-in/ask-again.tsx';

/** A new personal link, by mail only: the same page, words and work whether or not anybody helps from the address. */
export const newLink = page({
  name: 'new-link',
  audience: 'everybody',
  address: addresses.newLink(),
  get: async (visit) => (visit.settings.mail === 'sent' ? ask(visit, []) : noMail(visit)),
  post: async (visit) => {
    const { store, around, form, site, language, from, say, settings } = visit;
    if (settings.mail !== 'sent') return noMail(visit);
    const asked = await askForNewLink(store, around, {
      typed: form.get('mail'),
      site: siteForMail(site, settings),
      language,
      from,
    });
    if (asked.ok) return sent(visit);
    if (asked.refusal === 'too-many-tries') return ask(visit, [{ field: 'mail', text: say('invite.renew-wait'), status: 429 }]);
    return ask(visit, [{ field: 'mail', text: say('invite.renew-wrong') }]);
  },
});

const ask = ({ say, form }: Visit, problems: readonly Problem[]): Answer =>
  askPage({
    say,
    title: say('invite.renew-title'),
    lead: say('invite.renew-lead'),
    problems,
    back: addresses.begin(),
    children: (
      <>
        <Form to={addresses.newLink()}>
          <TextField
            name="mail"
            label={say('invite.renew-address')}
            value={form.get('mail')}
            problem={problemAt(problems, 'mail')}
            longest={254}
            keyboard="email"
            autocomplete="email"
            first
          />
          <Button>{say('invite.renew-do')}</Button>
        </Form>
        <Paragraph soft>{say('invite.renew-other')}</Paragraph>
      </>
    ),
  });

function sent({ say }: Visit): Answer {
  const title = say('invite.renew-sent-title');
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <Paragraph>{say('invite.renew-sent')}</Paragraph>
      <Paragraph soft>{say('invite.renew-sent-not')}</Paragraph>
    </>
  );
  return { kind: 'page', title, body };
}

function noMail({ say }: Visit): Answer {
  const title = say('invite.renew-title');
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <Note>{say('invite.renew-none')}</Note>
    </>
  );
  return { kind: 'page', title, body };
}
