import type { Idea } from '../../../domain/giving/ideas.ts';
import { type IdeasToGive, readIdeas } from '../../../usecases/giving/read-ideas.ts';
import { setAside, showAgain } from '../../../usecases/set-aside.ts';
import { addresses } from '../../addresses.ts';
import { type OwnerVisit, page } from '../../page.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Link, Note, Paragraph, QuietLinks, Rows } from '../../ui/words.tsx';
import { sayIdea, wayOn } from './idea-words.ts';

/** Ideas to do something for somebody: one to see, the others folded away. Each can be set aside, and shown again. */
export const ideas = page({
  name: 'ideas-to-give',
  audience: 'owner',
  address: addresses.ideasToGive(),
  get: async (visit) => {
    const { say, owner, around } = visit;
    const all = await readIdeas(owner.viewer, around);
    const [first, ...more] = all.ideas;
    const body = (
      <>
        <Heading level={1}>{say('giving.ideas')}</Heading>
        <JustPutAside visit={visit} all={all} />
        <Paragraph>{say(first === undefined ? 'giving.ideas-nothing' : 'giving.ideas-lead')}</Paragraph>
        {first === undefined ? null : <IdeaList visit={visit} ideas={[first]} />}
        {more.length === 0 ? null : (
          <details class="naober-more">
            <summary>{say('giving.ideas-more')}</summary>
            <IdeaList visit={visit} ideas={more} />
          </details>
        )}
        <PutAside visit={visit} all={all} />
        <QuietLinks
          links={[
            { to: addresses.talents(), text: say('giving.ideas-own') },
            { to: addresses.ownGiving(), text: say('giving.back') },
          ]}
        />
      </>
    );
    return { kind: 'page', title: say('giving.ideas'), body, shape: 'words' };
  },
  post: async ({ owner, around, form }) => {
    const again = form.id('weer');
    if (again !== null) {
      await showAgain(owner.viewer, around, again);
      return { kind: 'go', to: addresses.ideasToGive() };
    }
    const key = form.get('over');
    const known = (await readIdeas(owner.viewer, around)).ideas.some((idea) => idea.key === key);
    if (!known) return { kind: 'go', to: addresses.ideasToGive() };
    const subject = { about: 'giving', kind: key, alter: null } as const;
    await setAside(owner.viewer, around, { subject, forGood: form.get('hoe') === 'niet-meer' });
    return { kind: 'go', to: addresses.ideasToGive(`?opzij=${key}`) };
  },
});

type IdeasProps = { readonly visit: OwnerVisit; readonly ideas: readonly Idea[] };

const IdeaList = ({ visit, ideas: listed }: IdeasProps) => (
  <ul class="naober-offers">
    {listed.map((idea) => (
      <li key={idea.key} class="naober-offer">
        <OneIdea visit={visit} idea={idea} />
      </li>
    ))}
  </ul>
);

function OneIdea({ visit, idea }: { readonly visit: OwnerVisit; readonly idea: Idea }) {
  const { say } = visit;
  const [words, way] = [sayIdea(visit, idea), wayOn(visit, idea)];
  return (
    <>
      <p>{words}</p>
      <Form to={addresses.ideasToGive()} carry={{ over: idea.key }}>
        {way === null ? null : (
          <Link to={way.to} alone>
            {way.text}
          </Link>
        )}
        <Button kind="text" name="hoe" value="goed-zo" label={`${say('giving.fine')}: ${words}`}>
          {say('giving.fine')}
        </Button>
        <Button kind="text" name="hoe" value="niet-meer" label={`${say('giving.never')}: ${words}`}>
          {say('giving.never')}
        </Button>
      </Form>
    </>
  );
}

type AllProps = { readonly visit: OwnerVisit; readonly all: IdeasToGive };

const ShowAgain = ({
  visit: { say },
  id,
  words,
}: {
  readonly visit: OwnerVisit;
  readonly id: string;
  readonly words: string;
}) => (
  <Form to={addresses.ideasToGive()} carry={{ weer: id }}>
    <Button kind="text" label={`${say('giving.show-again')}: ${words}`}>
      {say('giving.show-again')}
    </Button>
  </Form>
);

/** Right after: that it was done, and the way to take it back. */
function JustPutAside({ visit, all: { aside } }: AllProps) {
  const { say, query } = visit;
  const just = aside.find(({ idea }) => idea.key === query.get('opzij'));
  if (just === undefined) return null;
  return (
    <Note said>
      <p class="naober-said">{say(just.forGood ? 'giving.aside-good' : 'giving.aside-month')}</p>
      <ShowAgain visit={visit} id={just.id} words={sayIdea(visit, just.idea)} />
    </Note>
  );
}

function PutAside({ visit, all: { aside } }: AllProps) {
  if (aside.length === 0) return null;
  const rows = aside.map(({ id, idea }) => {
    const words = sayIdea(visit, idea);
    return { key: id, main: words, end: <ShowAgain visit={visit} id={id} words={words} /> };
  });
  return (
    <details class="naober-more">
      <summary>{visit.say('giving.ideas-aside')}</summary>
      <Rows rows={rows} />
    </details>
  );
}
