import { readStill } from '../../../usecases/my-data/stand-still.ts';
import { addresses } from '../../addresses.ts';
import { page } from '../../page.ts';
import { Heading, LinkList, Paragraph, QuietLinks } from '../../ui/words.tsx';

/** What one can do with everything that is kept: doors, each with a line on what is behind it. */
export const myData = page({
  name: 'my-data',
  audience: 'owner',
  address: addresses.myData(),
  get: async ({ say, owner }) => {
    const { since } = await readStill(owner.viewer);
    const still = since === null ? say('my-data.frozen-note') : say('my-data.frozen-now');
    const links = [
      { to: addresses.myExport(), text: say('my-data.along'), note: say('my-data.along-note') },
      { to: addresses.people(), text: say('my-data.correct'), note: say('my-data.correct-note') },
      { to: addresses.standStill(), text: say('my-data.frozen'), note: still },
      { to: addresses.eraseSomebody(), text: say('my-data.erase'), note: say('my-data.erase-note') },
      { to: addresses.moments(), text: say('my-data.moments'), note: say('my-data.moments-note') },
      { to: `${addresses.circle()}#mensen`, text: say('my-data.photos'), note: say('my-data.photos-note') },
      { to: addresses.wipe(), text: say('my-data.all'), note: say('my-data.all-note') },
      { to: addresses.howLong(), text: say('my-data.how-long'), note: say('my-data.how-long-note') },
    ];
    const body = (
      <>
        <Heading level={1}>{say('my-data.title')}</Heading>
        <Paragraph lead>{say('my-data.lead')}</Paragraph>
        <LinkList links={links} />
        <QuietLinks links={[{ to: addresses.circle(), text: say('circle.to-circle') }]} />
      </>
    );
    return { kind: 'page', title: say('my-data.title'), body };
  },
});
