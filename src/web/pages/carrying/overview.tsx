import { type CarriedKind, hangsOnOne } from '../../../domain/carrying/who-carries.ts';
import type { KeptAlter } from '../../../domain/circle/kept-circle.ts';
import type { Carrying } from '../../../usecases/carrying/read-carrying.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, ButtonLink } from '../../ui/button.tsx';
import { Heading, Note, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { capital } from '../insight/kind-words.ts';
import { supportWords } from '../person/answer-words.ts';
import { CarriedTable } from './carried-table.tsx';
import { withCarrying } from './with-carrying.ts';

/** Who carries what: what the owner does for others, who does it too, and what hangs on one person. */
export const carryingPage = page({
  name: 'carrying',
  audience: 'owner',
  address: addresses.carrying(),
  get: withCarrying(show),
});

function show(visit: OwnerVisit, { forOthers, forOwner }: Carrying): Answer {
  const { say, query } = visit;
  const title = say('carry.title');
  const first = forOthers.find(({ rows }) => hangsOnOne(rows).you.length > 0) ?? forOthers[0];
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      {query.get('gedaan') === 'bewaard' ? <Note said>{say('carry.what.kept')}</Note> : null}
      <Paragraph lead>{say(first === undefined ? 'carry.none' : 'carry.lead')}</Paragraph>
      {forOthers.map(({ whom, rows }) => (
        <ForSomebody key={whom.id} visit={visit} whom={whom} rows={rows} />
      ))}
      <Actions>
        {first === undefined ? (
          <ButtonLink to={addresses.carryingWhom()}>{say('carry.say-what')}</ButtonLink>
        ) : (
          <>
            <ButtonLink to={addresses.carryingSmaller(first.whom.id)}>{say('carry.smaller')}</ButtonLink>
            <ButtonLink to={addresses.carryingHowLong()} kind="quiet">
              {say('carry.how-long')}
            </ButtonLink>
          </>
        )}
      </Actions>
      <ForYou visit={visit} rows={forOwner} />
      <Paragraph soft>{say('carry.how-counted')}</Paragraph>
      <Paragraph soft>{say('carry.only-you')}</Paragraph>
      <QuietLinks links={further(visit, first === undefined)} />
    </>
  );
  return { kind: 'page', title, body, shape: 'words' };
}

const further = ({ say }: OwnerVisit, nothingYet: boolean) => [
  ...(nothingYet ? [{ to: addresses.carryingHowLong(), text: say('carry.how-long') }] : []),
  { to: addresses.respite(), text: say('carry.respite') },
  { to: addresses.whatIf(), text: say('carry.what-if') },
  ...(nothingYet ? [] : [{ to: addresses.carryingWhom(), text: say('carry.somebody-else') }]),
  { to: addresses.insight(), text: say('insight.something-else') },
];

const words = ({ say, language }: OwnerVisit, kinds: readonly string[]) =>
  new Intl.ListFormat(language).format(kinds.map((kind) => supportWords(say, kind)));

type ForProps = { readonly visit: OwnerVisit; readonly whom: KeptAlter; readonly rows: readonly CarriedKind[] };

function ForSomebody({ visit, whom, rows }: ForProps) {
  const { say } = visit;
  const { you, others } = hangsOnOne(rows);
  return (
    <section>
      <Heading level={2}>{say('carry.for', { name: whom.name })}</Heading>
      <Paragraph>
        {you.length === 0 ? say('carry.nothing-alone') : say('carry.you-alone', { count: rows.length, kinds: words(visit, you) })}
      </Paragraph>
      <OnOne visit={visit} others={others} />
      <CarriedTable visit={visit} name={whom.name} rows={rows} />
      <QuietLinks links={[{ to: addresses.carryingWhat(whom.id), text: say('carry.change', { name: whom.name }) }]} />
    </section>
  );
}

type OnOneProps = { readonly visit: OwnerVisit; readonly others: ReturnType<typeof hangsOnOne>['others'] };

/** What hangs on one other, by that other, in words without blame. */
const OnOne = ({ visit, others }: OnOneProps) => (
  <>
    {others.map(({ who, kinds }) => (
      <Paragraph key={who.id}>
        {visit.say('carry.one-alone', { kinds: capital(words(visit, kinds), visit.language), name: who.name })}
      </Paragraph>
    ))}
  </>
);

function ForYou({ visit, rows }: { readonly visit: OwnerVisit; readonly rows: readonly CarriedKind[] }) {
  const { say } = visit;
  const { others } = hangsOnOne(rows);
  return (
    <section>
      <Heading level={2}>{say('carry.for-you')}</Heading>
      {others.length > 0 ? <OnOne visit={visit} others={others} /> : null}
      {others.length > 0 ? null : <Paragraph>{say(rows.length === 0 ? 'insight.not-known' : 'carry.nobody-alone')}</Paragraph>}
      <QuietLinks links={[{ to: addresses.insightOf('hulp'), text: say('carry.help') }]} />
    </section>
  );
}
