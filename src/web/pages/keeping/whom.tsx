import { type KeptTie, readKeeping } from '../../../usecases/keeping/read-keeping.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Heading, LinkList, Paragraph, QuietLinks } from '../../ui/words.tsx';

/** With whom to keep in touch: everybody who is in the circle now. */
export const keepContactWhom = page({
  name: 'keep-contact-whom',
  audience: 'owner',
  address: addresses.keepContactWhom(),
  get: async (visit) => {
    const ties = await readKeeping(visit.owner.viewer, visit.around);
    return ties === null ? { kind: 'go', to: addresses.begin() } : show(visit, ties);
  },
});

function show({ say }: OwnerVisit, ties: readonly KeptTie[]): Answer {
  const title = say('keeping.choose.title');
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      {ties.length === 0 ? (
        <Paragraph>{say('keeping.choose.nobody')}</Paragraph>
      ) : (
        <LinkList links={ties.map(({ alter: { id, name } }) => ({ to: addresses.keepContactWith(id), text: name }))} />
      )}
      <Paragraph soft>{say('keeping.who-sees')}</Paragraph>
      <QuietLinks links={[{ to: addresses.keepContact(), text: say('keeping.back') }]} />
    </>
  );
  return { kind: 'page', title, body, shape: 'words' };
}
