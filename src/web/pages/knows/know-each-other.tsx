import type { KeptAlter, KeptCircle } from '../../../domain/circle/kept-circle.ts';
import { acquaintances, canBeAsked, nextToAsk, notSaidOf } from '../../../domain/circle/who-knows-whom.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, ButtonLink } from '../../ui/button.tsx';
import { Table } from '../../ui/table.tsx';
import { Heading, Link, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { LastActNote } from '../circle/last-act.tsx';
import { WhoSees } from '../circle/who-sees.tsx';
import { type Kept, withCircle } from '../circle/with-circle.ts';

/** Who knows whom: the way along everybody, one by one, and what was said of it as a table. */
export const knowEachOther = page({
  name: 'know-each-other',
  audience: 'owner',
  address: addresses.knowEachOther(),
  get: withCircle((visit, kept) => show(visit, kept)),
});

function show(visit: OwnerVisit, kept: Kept): Answer {
  const { say } = visit;
  const title = say('knows.all.title');
  const known = acquaintances(kept.circle.ties);
  const people = kept.circle.alters.filter((alter) => canBeAsked(alter) || known.has(alter.id));
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <LastActNote visit={visit} kept={kept} back={addresses.knowEachOther()} />
      {people.length < 2 ? (
        <TooFew visit={visit} />
      ) : (
        <>
          <Round visit={visit} kept={kept} />
          <Overview visit={visit} circle={kept.circle} people={people} />
          <Paragraph soft>{say('knows.only-that')}</Paragraph>
        </>
      )}
      <WhoSees visit={visit} />
      <QuietLinks links={[{ to: addresses.circle(), text: say('circle.to-circle') }]} />
    </>
  );
  return { kind: 'page', title, body, shape: 'words' };
}

function TooFew({ visit: { say } }: { readonly visit: OwnerVisit }) {
  return (
    <>
      <Paragraph>{say('knows.all.too-few')}</Paragraph>
      <Actions>
        <ButtonLink to={addresses.names()}>{say('knows.all.add')}</ButtonLink>
      </Actions>
    </>
  );
}

/** The way along everybody of whom not all is said, from the first one on. */
function Round({ visit: { say }, kept: { circle } }: { readonly visit: OwnerVisit; readonly kept: Kept }) {
  const next = nextToAsk(circle);
  if (next === null) return <Paragraph>{say('knows.all.all-said')}</Paragraph>;
  const begun = circle.alters.some(({ about }) => about.knowsAsked !== null);
  return (
    <>
      <Paragraph>{say('knows.all.how')}</Paragraph>
      <Actions>
        <ButtonLink to={addresses.knowsInRound(next.id)}>
          {say(begun ? 'knows.all.go-on' : 'knows.all.begin', { name: next.name })}
        </ButtonLink>
      </Actions>
    </>
  );
}

/** More names than this are counted instead of named. */
const mostNamed = 3;

function sayWhom({ say, language }: OwnerVisit, circle: KeptCircle, alter: KeptAlter): string {
  const known = acquaintances(circle.ties).get(alter.id);
  const namesOf = (people: readonly { readonly name: string }[]) =>
    new Intl.ListFormat(language).format(people.map(({ name }) => name));
  const these = circle.alters.filter(({ id }) => known?.has(id));
  const open = notSaidOf(circle, alter);
  const others = circle.alters.filter((other) => other.id !== alter.id && canBeAsked(other));
  if (these.length === 0 && open.length === 0) return say('knows.all.nobody');
  if (open.length === others.length) return say('knows.all.not-said');
  const openOnes =
    open.length > mostNamed
      ? say('knows.all.not-said-of-some', { count: open.length })
      : say('knows.all.not-said-of', { names: namesOf(open) });
  return [
    ...(these.length > 0 ? [say('knows.all.these', { names: namesOf(these) })] : []),
    ...(open.length > 0 ? [openOnes] : []),
  ].join(' ');
}

type OverviewProps = { readonly visit: OwnerVisit; readonly circle: KeptCircle; readonly people: readonly KeptAlter[] };

function Overview({ visit, circle, people }: OverviewProps) {
  const { say } = visit;
  const columns = [
    { key: 'name', text: say('knows.all.name') },
    { key: 'knows', text: say('knows.all.knows') },
  ];
  const rows = people.map((alter) => ({
    key: alter.id,
    head: (
      <Link to={addresses.knows(alter.id)} alone>
        <bdi>{alter.name}</bdi>
      </Link>
    ),
    cells: [sayWhom(visit, circle, alter)],
  }));
  return (
    <div class="naober-knows">
      <Table caption={say('knows.all.caption')} columns={columns} rows={rows} />
    </div>
  );
}
