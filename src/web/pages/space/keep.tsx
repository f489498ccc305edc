import { keepSpace } from '../../../usecases/keep-space.ts';
import { addresses } from '../../addresses.ts';
import { type OwnerVisit, page } from '../../page.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Link, Paragraph, QuietLinks } from '../../ui/words.tsx';

/** Something to take away: a print, and a code on paper that opens the circle again. */
export const keep = page({
  name: 'keep',
  audience: 'owner',
  address: addresses.keep(),
  get: async ({ say, owner, settings }) => {
    const draft = owner.eraseAfter !== null;
    const kept = settings.forOthers === null ? 'space.keep-title' : 'space.keep-title-others';
    const title = say(draft ? 'space.keep-title-draft' : kept);
    const body = (
      <>
        <Heading level={1}>{title}</Heading>
        <Paragraph>{say(draft ? 'space.keep-lead-draft' : 'space.keep-lead-kept')}</Paragraph>
        <Actions>
          <ButtonLink to={addresses.printCircle()} kind={draft ? 'quiet' : 'primary'}>
            {say('space.print')}
          </ButtonLink>
          <Form to={addresses.returnCode()}>
            <Button kind={draft ? 'primary' : 'quiet'}>{say('space.make-code')}</Button>
          </Form>
        </Actions>
        <Paragraph soft>
          {say('space.code-why')} {say('space.code-again')}
        </Paragraph>
        <Paragraph soft>{say('space.shared')}</Paragraph>
        <QuietLinks
          links={[
            { to: addresses.circle(), text: say('shell.to-circle') },
            { to: addresses.close(), text: say('space.close') },
            { to: addresses.wipe(), text: say('about.wipe') },
          ]}
        />
      </>
    );
    return { kind: 'page', title, body };
  },
});

/** Makes the code and shows it, once, on a sheet to print. A page asked for afterwards has no code to show. */
export const returnCode = page({
  name: 'return-code',
  audience: 'owner',
  address: addresses.returnCode(),
  get: async () => ({ kind: 'go', to: addresses.keep() }),
  post: async (visit) => {
    const code = await keepSpace(visit.store, visit.owner.viewer, visit.around);
    return {
      kind: 'page',
      title: visit.say('space.code-title'),
      body: <CodeSheet code={code} visit={visit} />,
      shape: 'words',
      islands: ['print'],
    };
  },
});

function CodeSheet({ code, visit: { say, site } }: { readonly code: string; readonly visit: OwnerVisit }) {
  return (
    <>
      <Heading level={1}>{say('space.code-title')}</Heading>
      <Paragraph>{say('space.code-once')}</Paragraph>
      <p class="naober-code" dir="ltr" translate={false}>
        {code.split('-').flatMap((part, turn) => [turn > 0 ? ' - ' : '', <span key={`${turn} ${part}`}>{part}</span>])}
      </p>
      <Paragraph>{say('space.code-how', { site })}</Paragraph>
      <Paragraph>{say('space.code-who')}</Paragraph>
      <Actions>
        <span data-island="print" hidden>
          <Button type="button">{say('space.code-print')}</Button>
        </span>
        <ButtonLink to={addresses.circle()} kind="quiet">
          {say('space.code-copied')}
        </ButtonLink>
      </Actions>
      <Link to={addresses.keep()} alone>
        {say('shell.back')}
      </Link>
    </>
  );
}
