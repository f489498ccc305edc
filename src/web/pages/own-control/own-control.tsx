import { Fragment } from 'preact';
import { addresses } from '../../addresses.ts';
import { page } from '../../page.ts';
import { Heading, LinkList, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { controlDoors } from './doors.ts';

/** "Jij beslist": the doors to everything the owner decides about. */
export const ownControl = page({
  name: 'own-control',
  audience: 'owner',
  address: addresses.ownControl(),
  get: async ({ say }) => {
    const title = say('sharing.hub.title');
    const body = (
      <>
        <Heading level={1}>{title}</Heading>
        <Paragraph lead>{say('sharing.hub.lead')}</Paragraph>
        {controlDoors.map(({ heading, doors }) => (
          <Fragment key={heading}>
            <Heading level={2}>{say(heading)}</Heading>
            <LinkList links={doors.map(({ to, text, note }) => ({ to, text: say(text), note: say(note) }))} />
          </Fragment>
        ))}
        <QuietLinks links={[{ to: addresses.circle(), text: say('shell.to-circle') }]} />
      </>
    );
    return { kind: 'page', title, body };
  },
});
