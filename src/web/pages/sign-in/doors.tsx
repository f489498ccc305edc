import { addresses } from '../../addresses.ts';
import { page } from '../../page.ts';
import { Heading, Link, LinkList, Note, Paragraph } from '../../ui/words.tsx';

/** Every way back in, as doors. */
export const open = page({
  name: 'open',
  audience: 'everybody',
  address: addresses.open(),
  get: async ({ say, owner, settings, shutAway }) => {
    const title = say('sign-in.open-title');
    const again = { to: addresses.openAgainHere(), text: say('rest.again-door'), note: say('rest.again-note') };
    const mail = { to: addresses.openWithMail(), text: say('sign-in.open-mail'), note: say('sign-in.open-mail-note') };
    const body = (
      <>
        <Heading level={1}>{title}</Heading>
        <Paragraph>{say('sign-in.open-lead')}</Paragraph>
        {owner === null ? null : <Note>{say('space.open-replaces')}</Note>}
        <LinkList
          links={[
            ...(owner === null && (await shutAway()) !== null ? [again] : []),
            { to: addresses.openWithCard(), text: say('sign-in.open-card'), note: say('sign-in.open-card-note') },
            { to: addresses.openWithKey(), text: say('sign-in.open-key'), note: say('sign-in.open-key-note') },
            ...(settings.mail === 'none' ? [] : [mail]),
            { to: addresses.openWithCode(), text: say('sign-in.open-code'), note: say('sign-in.open-code-note') },
            { to: addresses.takeIn(), text: say('in-out.in.door'), note: say('in-out.in.door-note') },
          ]}
        />
        <Paragraph soft>{say('sign-in.open-nothing')}</Paragraph>
        <Link to={addresses.begin()} alone>
          {say('shell.back')}
        </Link>
      </>
    );
    return { kind: 'page', title, body };
  },
});
