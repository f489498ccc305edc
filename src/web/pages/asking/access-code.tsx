import { hasWaitingCode, makeAccessCode, withdrawAccessCode } from '../../../usecases/organisation/access-code.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { dayIn } from '../../say/day.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Note, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { alonePage } from '../sharing/alone.tsx';

async function show({ say, owner, around }: OwnerVisit): Promise<Answer> {
  const title = say('org.code.title');
  const waiting = await hasWaitingCode(owner.viewer, around);
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <Paragraph>{say('org.code.lead')}</Paragraph>
      <Paragraph>{say('org.code.opens-nothing')}</Paragraph>
      {waiting ? <Note>{say('org.code.waiting')}</Note> : null}
      <Form to={addresses.accessCode()}>
        <Button>{say('org.code.make')}</Button>
        {waiting ? (
          <Button kind="text" sendTo={addresses.accessCodeWithdraw()}>
            {say('org.code.withdraw')}
          </Button>
        ) : null}
      </Form>
      <QuietLinks
        links={[
          { to: addresses.accessRequests(), text: say('org.requests.title') },
          { to: addresses.ownControl(), text: say('sharing.hub.title') },
        ]}
      />
    </>
  );
  return { kind: 'page', title, body };
}

/** A code an owner hands to a professional or a coach, so that they can ask something. Shown once; it opens nothing. */
export const accessCode = page({
  name: 'access-code',
  audience: 'owner',
  address: addresses.accessCode(),
  get: show,
  post: async (visit) => {
    const { say, owner, around, language } = visit;
    const made = await makeAccessCode(owner.viewer, around);
    if (!made.ok) return alonePage(visit);
    const { code, until } = made.value;
    const title = say('org.code.made');
    const body = (
      <>
        <Heading level={1}>{title}</Heading>
        <p class="naober-code">{code}</p>
        <Paragraph>{say('org.code.made-how', { date: dayIn(language, until) })}</Paragraph>
        <Paragraph>{say('org.code.opens-nothing')}</Paragraph>
        <Note>{say('org.code.once')}</Note>
        <ButtonLink to={addresses.accessRequests()} kind="quiet">
          {say('org.requests.title')}
        </ButtonLink>
      </>
    );
    return { kind: 'page', title, body };
  },
});

/** Makes a code that nobody used stop working. */
export const accessCodeWithdraw = page({
  name: 'access-code-withdraw',
  audience: 'owner',
  address: addresses.accessCodeWithdraw(),
  post: async ({ owner }) => {
    await withdrawAccessCode(owner.viewer);
    return { kind: 'go', to: addresses.accessCode() };
  },
});
