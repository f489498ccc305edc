import { peopleAmong, present } from '../../../domain/insight/insight-alter.ts';
import { reciprocity, type TieBalance } from '../../../domain/insight/reciprocity.ts';
import { addresses } from '../../addresses.ts';
import { page } from '../../page.ts';
import { Heading, LinkList, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { supportWords } from '../person/answer-words.ts';
import { kindTitle } from './ask-names.ts';
import { GiveAndGet } from './give-and-get.tsx';
import { kindInAddress } from './kind-words.ts';
import { type Looking, withLooking } from './looking.ts';
import { lookingPage } from './looking-page.tsx';
import { Sentences } from './sentences.tsx';

/** What the owner does for others, and between whom and the owner it goes both ways. No sum, and nobody compared. */
export const giving = page({
  name: 'giving',
  audience: 'owner',
  address: addresses.insightOf('geven'),
  get: withLooking((looking) => {
    const { say } = looking.visit;
    const own = looking.here.flatMap(({ name, support }) => {
      const kinds = support.filter(({ receives }) => receives === true).map(({ kind }) => supportWords(say, kind));
      return kinds.length === 0 ? [] : [say('insight.giving.you-give', { name, kinds: looking.list(kinds) })];
    });
    const known = looking.here.some(({ support }) => support.some(({ gives, receives }) => gives ?? receives !== null));
    const children = (
      <>
        {own.length === 0 ? <Paragraph>{say('insight.giving.none-yet')}</Paragraph> : <Sentences sentences={own} />}
        {known ? <Both looking={looking} /> : null}
        <QuietLinks links={[{ to: addresses.ownGiving(), text: say('giving.door-agreed') }]} />
        <details class="naober-more" open={own.length === 0}>
          <summary>{say('insight.more-to-say')}</summary>
          <LinkList
            links={looking.kinds.map((kind) => ({
              to: addresses.givingOf(kindInAddress(kind)),
              text: kindTitle('receives', kind, looking.visit),
            }))}
          />
        </details>
      </>
    );
    return lookingPage({ looking, title: say('insight.giving.title'), here: addresses.insightOf('geven'), children });
  }),
});

const both: readonly (TieBalance | null)[] = ['balanced', 'mostly-gives', 'mostly-receives'];

/** Between whom it goes both ways, as a sentence, a picture and a table. */
function Both({ looking }: { readonly looking: Looking }) {
  const { visit, alters, nameOf, list } = looking;
  const { say } = visit;
  const ties = reciprocity(present(alters).filter(({ kind }) => kind !== 'place')).ties;
  const mutual = ties.filter(({ balance }) => both.includes(balance)).map(({ alter }) => nameOf(alter));
  const unknown = reciprocity(peopleAmong(alters)).ties.filter(({ balance }) => balance === null).length;
  const sentences = [
    ...(mutual.length === 0 ? [] : [say('insight.giving.both-ways', { names: list(mutual) })]),
    ...(unknown === 0 ? [] : [say('insight.not-known-of-people', { count: unknown })]),
  ];
  return (
    <>
      <Heading level={2}>{say('insight.giving.both-title')}</Heading>
      <Sentences sentences={sentences} />
      <GiveAndGet looking={looking} />
    </>
  );
}
