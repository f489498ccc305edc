import { addresses } from '../../addresses.ts';
import { type Page, page, type Visit } from '../../page.ts';
import { Heading, Link, Paragraph } from '../../ui/words.tsx';

type Words = 'not-you' | 'stopped' | 'old';

/** A page of a few words that is the same for everybody: it knows nothing of the link one came by. */
const stillPage = (name: string, address: string, words: Words, status: 200 | 404 = 200): Page =>
  page({
    name,
    audience: 'everybody',
    address,
    get: async ({ say }: Visit) => {
      const title = say(`invite.${words}-title`);
      const body = (
        <>
          <Heading level={1}>{title}</Heading>
          <Paragraph>{say(`invite.${words}`)}</Paragraph>
          {words === 'old' ? (
            <Link to={addresses.newLink()} alone>
              {say('invite.old-mail')}
            </Link>
          ) : null}
        </>
      );
      return { kind: 'page', status, title, body };
    },
  });

/** "Nee, dat ben ik niet": nothing was used up. */
export const notForYou = stillPage('not-for-you', addresses.notForYou(), 'not-you');

/** After saying that no messages are wanted. */
export const noMoreMessages = stillPage('no-more-messages', addresses.noMoreMessages(), 'stopped');

/** Used, over, taken back, never there: every link that does not work leads here. */
export const oldLink = stillPage('old-link', addresses.oldLink(), 'old', 404);
