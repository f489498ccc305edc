import { readThankable } from '../../../usecases/giving/thanks.ts';
import { addresses } from '../../addresses.ts';
import { page } from '../../page.ts';
import { Heading, LinkList, Paragraph, QuietLinks } from '../../ui/words.tsx';

/** What took place in the last days, for whoever wants to write a thank-you. */
export const thankYous = page({
  name: 'thank-yous',
  audience: 'owner',
  address: addresses.thankYous(),
  get: async ({ say, owner, around }) => {
    const all = await readThankable(owner.viewer, around);
    const links = all.map(({ id, name, what }) => ({ to: addresses.thankYou(id), text: name, note: what }));
    const body = (
      <>
        <Heading level={1}>{say('giving.thanks-title')}</Heading>
        <Paragraph>{say(all.length === 0 ? 'giving.thanks-nobody' : 'giving.thanks-whom')}</Paragraph>
        {all.length === 0 ? null : <LinkList links={links} />}
        <QuietLinks
          links={[
            { to: addresses.agenda(), text: say('agenda.back') },
            { to: addresses.ownGiving(), text: say('giving.back') },
          ]}
        />
      </>
    );
    return { kind: 'page', title: say('giving.thanks-tab'), body, shape: 'words' };
  },
});
