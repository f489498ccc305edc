import type { KeptAlter } from '../../../domain/circle/kept-circle.ts';
import { sortsOfOthers, talentSorts } from '../../../domain/talents/sorts.ts';
import type { Talent } from '../../../domain/talents/talent.ts';
import { ownerTells } from '../../../usecases/talents/teller.ts';
import { addresses } from '../../addresses.ts';
import type { OwnerVisit } from '../../page.ts';
import { Heading, Paragraph, QuietLinks, Rows } from '../../ui/words.tsx';
import { sayLimits, sayTalent } from './talent-words.ts';
import type { ToldPlace } from './told-place.ts';

const frame =
  (title: string, out: { readonly to: string; readonly text: string }): ToldPlace['draw'] =>
  ({ heading, body, status = 200, back = out }) => ({
    kind: 'page',
    status,
    title,
    body: (
      <>
        <Heading level={1}>{heading}</Heading>
        {body}
        <QuietLinks links={[back]} />
      </>
    ),
    shape: 'words',
  });

/** The owner's own list. */
export function ownPlace(visit: OwnerVisit): ToldPlace {
  const { say, owner, around } = visit;
  const title = say('talents.title');
  return {
    visit,
    teller: ownerTells(owner.viewer, around),
    voice: 'own',
    name: '',
    sorts: talentSorts,
    to: {
      list: addresses.talents,
      add: addresses.tellTalents,
      one: addresses.talent,
      away: addresses.talentAway,
      back: addresses.talentBack,
    },
    title,
    lead: 'talents.lead',
    whoSees: <Paragraph soft>{say('talents.who-sees')}</Paragraph>,
    draw: frame(title, { to: addresses.circle(), text: say('circle.to-circle') }),
  };
}

/** What the owner noted about somebody of the circle, with what they told themselves under it. */
export function placeOf(
  visit: OwnerVisit,
  alter: Pick<KeptAlter, 'id' | 'name'>,
  circleId: string,
  told: readonly Talent[],
): ToldPlace {
  const { say, owner, around } = visit;
  const { id, name } = alter;
  const title = say('talents.of-title', { name });
  return {
    visit,
    teller: ownerTells(owner.viewer, around, { alterId: id, circleId }),
    voice: 'of',
    name,
    sorts: sortsOfOthers,
    to: {
      list: (done) => addresses.talentsOf(id, done),
      add: (sort) => addresses.tellTalentsOf(id, sort),
      one: addresses.talent,
      away: addresses.talentAway,
      back: addresses.talentBack,
    },
    title,
    lead: 'talents.of-lead',
    whoSees: <Paragraph soft>{say('talents.who-sees-of', { name })}</Paragraph>,
    besides: told.length === 0 ? null : <ToldThemselves visit={visit} name={name} told={told} />,
    draw: frame(title, { to: addresses.person(id), text: say('person.back-to', { name }) }),
  };
}

type ToldProps = { readonly visit: OwnerVisit; readonly name: string; readonly told: readonly Talent[] };

/** What somebody who takes part told about themselves: to read, not to change. */
function ToldThemselves({ visit, name, told }: ToldProps) {
  const { say, language } = visit;
  const rows = told.map((one) => ({
    key: one.id,
    main: <bdi>{sayTalent(say, language, one)}</bdi>,
    beside: [say(`talents.shown.${one.sort}`), sayLimits(say, one)].filter((part) => part !== null).join(' · '),
  }));
  return (
    <>
      <Heading level={2}>{say('talents.of-told', { name })}</Heading>
      <Rows rows={rows} />
    </>
  );
}
