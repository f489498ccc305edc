import { acquaintances } from '../../../domain/circle/who-knows-whom.ts';
import { knownDensity } from '../../../domain/insight/known-density.ts';
import { knownPairs } from '../../../domain/insight/known-pairs.ts';
import { addresses } from '../../addresses.ts';
import { page } from '../../page.ts';
import { Table } from '../../ui/table.tsx';
import { Link, Paragraph } from '../../ui/words.tsx';
import { sayDensity } from './figures-of-ties.ts';
import { type Looking, withLooking } from './looking.ts';
import { lookingPage } from './looking-page.tsx';

/** Who knows whom: how many pairs do, of those known; and for each who they know. */
export const coherence = page({
  name: 'coherence',
  audience: 'owner',
  address: addresses.insightOf('samenhang'),
  get: withLooking((looking) => {
    const { visit, kept } = looking;
    const { say } = visit;
    const { value } = knownDensity(knownPairs(kept.circle));
    const children = (
      <>
        <Paragraph>{sayDensity(looking)}</Paragraph>
        {value === null ? null : <WhoKnowsWhom looking={looking} />}
        <Link to={addresses.knowEachOther()} alone>
          {say('insight.coherence.say')}
        </Link>
      </>
    );
    return lookingPage({ looking, title: say('insight.coherence.title'), here: addresses.insightOf('samenhang'), children });
  }),
});

function WhoKnowsWhom({ looking: { visit, kept, here, nameOf, list } }: { readonly looking: Looking }) {
  const { say } = visit;
  const known = acquaintances(kept.circle.ties);
  const present = new Set(here.map(({ id }) => id));
  const rows = here
    .filter(({ kind }) => kind !== 'place')
    .map(({ id, name, about }) => {
      const names = [...(known.get(id) ?? [])].filter((other) => present.has(other)).map(nameOf);
      const none = say(about.knowsAsked === null ? 'insight.not-known' : 'insight.coherence.nobody');
      return { key: id, head: <bdi>{name}</bdi>, cells: [names.length === 0 ? none : list(names)] };
    });
  const columns = [
    { key: 'name', text: say('insight.name') },
    { key: 'knows', text: say('insight.coherence.knows') },
  ];
  return <Table caption={say('insight.coherence.caption')} columns={columns} rows={rows} />;
}
