import { participationsHere } from '../../../usecases/guest/participations.ts';
import { addresses } from '../../addresses.ts';
import { page } from '../../page.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, LinkList, Note, Paragraph, QuietLinks } from '../../ui/words.tsx';

/** With whom somebody takes part in this browser. Whoever is nobody's guest here reads that there is nothing, and no more. */
export const guestAt = page({
  name: 'guest-at',
  audience: 'everybody',
  address: addresses.guestAt(),
  get: async ({ say, store, around, guestKey, owner }) => {
    const own = owner !== null && owner.session.sitting === null ? owner.id : null;
    const all = await participationsHere(store, around, { tokenHash: guestKey, personId: own });
    const links = all.map(({ id, hostName, leftAt }) => ({
      to: addresses.guestHome(id),
      text: hostName ?? say('guest.somebody'),
      ...(leftAt === null ? {} : { note: say('guest.left-short') }),
    }));
    const body = (
      <>
        <Heading level={1}>{say('guest.at-title')}</Heading>
        {links.length === 0 ? (
          <>
            <Paragraph>{say('guest.at-nothing')}</Paragraph>
            <Note>{say('guest.at-nothing-how')}</Note>
          </>
        ) : (
          <>
            <LinkList links={links} />
            {guestKey === null ? null : (
              <Form to={addresses.guestAt()}>
                <Button kind="text">{say('guest.at-away')}</Button>
                <Paragraph soft>{say('guest.at-away-what')}</Paragraph>
              </Form>
            )}
          </>
        )}
        <QuietLinks links={[{ to: addresses.begin(), text: say('shell.to-begin') }]} />
      </>
    );
    return { kind: 'page', title: say('guest.title'), body };
  },
  post: async () => ({ kind: 'go', to: addresses.guestAt(), guest: 'all-gone' }),
});
