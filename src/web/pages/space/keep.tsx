import { agreeToBeKept } from '../../../usecases/agree-to-be-kept.ts';
import { type WaysIn, waysIn } from '../../../usecases/sign-in/ways-in.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { dayIn } from '../../say/day.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Link, LinkList, Note, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { isStillToAgree } from '../sign-in/ways-guard.tsx';

/** Something to take away, and the ways to come back: paper first, then this device, mail, a file. */
export const keep = page({
  name: 'keep',
  audience: 'owner',
  address: addresses.keep(),
  get: async (visit) => {
    const { say, owner, settings, store } = visit;
    if (await isStillToAgree(visit)) return askToKeep(visit);
    const draft = owner.eraseAfter !== null;
    const kept = settings.forOthers === null ? 'space.keep-title' : 'space.keep-title-others';
    const title = say(draft ? 'space.keep-title-draft' : kept);
    const body = (
      <>
        <Heading level={1}>{title}</Heading>
        <Paragraph>{say(draft ? 'sign-in.keep-lead-draft' : 'space.keep-lead-kept')}</Paragraph>
        {owner.session.shared ? <Note>{say('sign-in.keep-shared')}</Note> : null}
        <Actions>
          <ButtonLink to={draft ? addresses.keyCard() : addresses.printCircle()}>
            {say(draft ? 'sign-in.keep-card' : 'space.print')}
          </ButtonLink>
        </Actions>
        <LinkList links={doors(visit, await waysIn(store, owner.id))} />
        <Paragraph soft>
          {say('younger.line')} <Link to={addresses.younger()}>{say('younger.link')}</Link>
        </Paragraph>
        <QuietLinks
          links={[
            { to: addresses.circle(), text: say('shell.to-circle') },
            { to: addresses.devices(), text: say('sign-in.devices-title') },
            { to: addresses.close(), text: say(owner.session.shared ? 'sign-in.close-and-clear' : 'space.close') },
            { to: addresses.wipe(), text: say('about.wipe') },
          ]}
        />
      </>
    );
    return { kind: 'page', title, body };
  },
  post: async ({ owner, around, form }) => {
    if (form.get('goed') === 'ja') await agreeToBeKept(owner.viewer, around);
    return { kind: 'go', to: addresses.keep() };
  },
});

/** Who keeps it, what may be in it, and that it can be taken back: asked once, before anything is kept for good. */
function askToKeep({ say, settings }: OwnerVisit): Answer {
  const name = settings.forOthers?.name ?? '';
  const title = say('space.agree-title', { name });
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <Paragraph>{say('space.agree-what', { name })}</Paragraph>
      <Paragraph>{say('space.agree-back')}</Paragraph>
      <Form to={addresses.keep()} carry={{ goed: 'ja' }}>
        <Button>{say('space.agree-yes')}</Button>
      </Form>
      <Paragraph soft>{say('space.agree-no')}</Paragraph>
      <QuietLinks
        links={[
          { to: addresses.whatIsKept(), text: say('shell.what-is-kept') },
          { to: addresses.takeAlong(), text: say('sign-in.keep-file') },
          { to: addresses.circle(), text: say('space.agree-not-now') },
        ]}
      />
    </>
  );
  return { kind: 'page', title, body };
}

function doors({ say, owner, language, settings }: OwnerVisit, { card, keys, email }: WaysIn) {
  const draft = owner.eraseAfter !== null;
  const print = { to: addresses.printCircle(), text: say('space.print') };
  const ownCard = {
    to: addresses.keyCard(),
    text: say('sign-in.keep-card'),
    note:
      card === null ? say('sign-in.keep-card-note') : say('sign-in.keep-card-since', { date: dayIn(language, card.createdAt) }),
  };
  const key = { to: addresses.ownDevice(), text: say('sign-in.keep-key'), note: say('sign-in.keep-key-note') };
  const known = { to: addresses.devices(), text: say('sign-in.keep-keys', { count: keys.length }) };
  const mail = {
    to: addresses.email(),
    text: say('sign-in.keep-mail'),
    note: email === null || !owner.session.unlocked ? say('sign-in.keep-mail-note') : email,
  };
  return [
    draft ? print : ownCard,
    ...(owner.session.shared ? [] : [keys.length === 0 ? key : known]),
    ...(settings.mail === 'none' ? [] : [mail]),
    { to: addresses.takeAlong(), text: say('sign-in.keep-file'), note: say('sign-in.keep-file-note') },
  ];
}
