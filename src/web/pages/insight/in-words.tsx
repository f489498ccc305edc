import { addresses } from '../../addresses.ts';
import { page } from '../../page.ts';
import { Table } from '../../ui/table.tsx';
import { Heading, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { sayWhoIsNamed } from '../circle/summing-up.ts';
import type { Figure } from './figure.ts';
import { figuresOfPeople } from './figures-of-people.ts';
import { figuresOfPlaces } from './figures-of-places.ts';
import { figuresOfTies } from './figures-of-ties.ts';
import { type Looking, withLooking } from './looking.ts';
import { lookingPage } from './looking-page.tsx';
import { Sentences } from './sentences.tsx';

/** Every figure as a sentence, and all of them in one table with on how many each rests and of how many it is not known. */
export const inWords = page({
  name: 'in-words',
  audience: 'owner',
  address: addresses.insightOf('woorden'),
  get: withLooking((looking) => {
    const { visit, here } = looking;
    const { say, language } = visit;
    const [people, ties] = [figuresOfPeople(looking), figuresOfTies(looking)];
    const places = figuresOfPlaces(looking);
    const all = [...places, ...people, ...ties];
    const notKnown = all.filter(({ sentence }) => sentence === null).map(({ name }) => name.toLocaleLowerCase(language));
    const children = (
      <>
        <Paragraph lead>{sayWhoIsNamed(here, say, language) ?? ''}</Paragraph>
        <Sentences sentences={said(places)} />
        <Part title={say('insight.words.people')} sentences={said(people)} />
        <Part title={say('insight.words.ties')} sentences={said(ties)} />
        {notKnown.length === 0 ? null : (
          <Paragraph>{say('insight.words.still-unknown', { list: looking.list(notKnown) })}</Paragraph>
        )}
        <FiguresTable looking={looking} figures={all} />
        <QuietLinks
          links={[
            { to: addresses.askNames('werk'), text: say('insight.ask.paid') },
            { to: `${addresses.circle()}#mensen`, text: say('insight.words.tell-more') },
          ]}
        />
      </>
    );
    return lookingPage({ looking, title: say('insight.words.title'), here: addresses.insightOf('woorden'), children });
  }),
});

const said = (figures: readonly Figure[]) => figures.flatMap(({ sentence }) => sentence ?? []);

function Part({ title, sentences }: { readonly title: string; readonly sentences: readonly string[] }) {
  return sentences.length === 0 ? null : (
    <>
      <Heading level={2}>{title}</Heading>
      <Sentences sentences={sentences} />
    </>
  );
}

function FiguresTable({ looking: { visit }, figures }: { readonly looking: Looking; readonly figures: readonly Figure[] }) {
  const { say } = visit;
  const columns = [
    { key: 'what', text: say('insight.words.what') },
    { key: 'outcome', text: say('insight.words.outcome') },
    { key: 'n', text: say('insight.words.n') },
    { key: 'unknown', text: say('insight.words.unknown') },
  ];
  const rows = figures.map(({ key, name, outcome, n, unknown }) => ({ key, head: name, cells: [outcome, `${n}`, `${unknown}`] }));
  return (
    <div class="naober-wide">
      <Heading level={2}>{say('insight.words.all')}</Heading>
      <Table caption={say('insight.words.caption')} columns={columns} rows={rows} />
      <Paragraph soft>{say('insight.words.evenness')}</Paragraph>
    </div>
  );
}
