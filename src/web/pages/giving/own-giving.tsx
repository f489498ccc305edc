import type { Given } from '../../../domain/giving/own-giving.ts';
import { readOwnGiving } from '../../../usecases/giving/read-own-giving.ts';
import { addresses } from '../../addresses.ts';
import { type OwnerVisit, page } from '../../page.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Heading, LinkList, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { Sentences } from '../insight/sentences.tsx';
import { supportWords } from '../person/answer-words.ts';

/** What the owner does for others, shown to themselves first. No sum, and nobody compared. */
export const ownGiving = page({
  name: 'own-giving',
  audience: 'owner',
  address: addresses.ownGiving(),
  get: async (visit) => {
    const { say, owner, around } = visit;
    const { given, pairs, hidden } = await readOwnGiving(owner.viewer, around);
    const doors = (of: typeof pairs) =>
      of.map(({ participantId, name }) => ({ to: addresses.betweenTwo(participantId), text: say('giving.pair', { name }) }));
    const body = (
      <>
        <Heading level={1}>{say('giving.title')}</Heading>
        {given.length === 0 ? (
          <Paragraph>{say('giving.nothing')}</Paragraph>
        ) : (
          <>
            <Paragraph soft>{say('giving.lead')}</Paragraph>
            <AllGiven visit={visit} given={given} />
          </>
        )}
        <Paragraph soft>{say('giving.who-sees')}</Paragraph>
        {pairs.length === 0 ? null : (
          <>
            <Heading level={2}>{say('giving.pairs')}</Heading>
            <LinkList links={doors(pairs)} />
          </>
        )}
        <ButtonLink to={addresses.ideasToGive()} kind="quiet">
          {say('giving.ideas')}
        </ButtonLink>
        {hidden.length === 0 ? null : (
          <details class="naober-more">
            <summary>{say('giving.hidden-title')}</summary>
            <LinkList links={doors(hidden)} />
          </details>
        )}
        <QuietLinks
          links={[
            { to: addresses.agreements(), text: say('agreements.title') },
            { to: addresses.circle(), text: say('shell.to-circle') },
          ]}
        />
      </>
    );
    return { kind: 'page', title: say('giving.title'), body, shape: 'words' };
  },
});

type AllProps = { readonly visit: OwnerVisit; readonly given: readonly Given[] };

/** What was this month or goes on; what was told once of giving folded away, open when there is nothing else. */
function AllGiven({ visit, given }: AllProps) {
  const { say } = visit;
  const [told, now] = [given.filter(({ about }) => about === 'support'), given.filter(({ about }) => about !== 'support')];
  const sentences = (of: readonly Given[]) => of.map((one) => sayGiven(visit, one));
  return (
    <>
      <Sentences sentences={sentences(now)} />
      {now.length === 0 ? null : <Paragraph>{say('giving.also')}</Paragraph>}
      {told.length === 0 ? null : (
        <details class="naober-more" open={now.length === 0}>
          <summary>{say('giving.told')}</summary>
          <Sentences sentences={sentences(told)} />
        </details>
      )}
    </>
  );
}

/** One thing the owner does for somebody, as a sentence. */
function sayGiven({ say, language }: OwnerVisit, one: Given): string {
  const { name } = one;
  switch (one.about) {
    case 'contact':
      return say(`giving.contact.${one.how}`, { name });
    case 'support':
      return say('insight.giving.you-give', {
        name,
        kinds: new Intl.ListFormat(language).format(one.kinds.map((kind) => supportWords(say, kind))),
      });
    case 'together':
      return say('giving.together', { name, what: one.what });
    case 'done':
      return one.forName === null
        ? say('giving.done', { name, what: one.what })
        : say('giving.done-for', { name, what: one.what, other: one.forName });
  }
}
