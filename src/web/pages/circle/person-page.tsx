import type { KeptAlter } from '../../../domain/circle/kept-circle.ts';
import { addresses } from '../../addresses.ts';
import type { Answer, OwnerVisit } from '../../page.ts';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Heading, Note, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { LinkedNote } from '../circle-links/linked-note.tsx';
import { ChapterList } from '../person/chapter-list.tsx';
import { KnownAbout } from '../person/known-about.tsx';
import { SmallPhoto } from '../photo/small-photo.tsx';
import { BesideCircle } from './beside-circle.tsx';
import { LastActNote } from './last-act.tsx';
import { MoveForm, RemoveForm } from './person-forms.tsx';
import type { PersonState } from './person-state.ts';
import { sayPlace } from './spot-fields.tsx';
import { UsualPlace } from './usual-place.tsx';
import type { Kept } from './with-circle.ts';

/** The way to keeping in touch: with people who are there now, for the owner's own screen. */
const keepsContact = ({ say, owner }: OwnerVisit, { id, name, kind, status }: KeptAlter) =>
  status === 'present' && (kind === 'person' || kind === 'group') && owner.session.participantId === null
    ? [{ to: addresses.keepContactWith(id), text: say('keeping.person-link', { name }) }]
    : [];

/** The page of one person: name and place, what the owner told, and what they can do or tell. */
export function personPage(visit: OwnerVisit, kept: Kept, alter: KeptAlter, state: PersonState): Answer {
  const { say } = visit;
  const { name, role } = alter;
  const { problem } = state;
  const place = sayPlace(visit, kept.circle, alter);
  const given = { visit, circle: kept.circle, alter, state };
  const words = (
    <>
      <ErrorSummary title={say('circle.not-yet')} problems={problem === null || typeof problem === 'string' ? [] : [problem]} />
      {problem === 'form-changed' ? <Note said>{say('circle.form.changed-meanwhile')}</Note> : null}
      <LastActNote visit={visit} kept={kept} back={addresses.person(alter.id)} />
      <Paragraph>{role === null ? place : `${role} · ${place}`}</Paragraph>
      <KnownAbout visit={visit} alter={alter} />
      {state.linked ? <LinkedNote visit={visit} alter={alter} /> : null}
      <MoveForm {...given} />
      <UsualPlace visit={visit} circle={kept.circle} alter={alter} />
      <Heading level={2}>{say('person.tell-more')}</Heading>
      <ChapterList visit={visit} alter={alter} />
      {visit.owner.session.participantId === null ? <RemoveForm {...given} /> : null}
      <Paragraph soft>{say('circle.person.who-sees', { name })}</Paragraph>
      <QuietLinks
        links={[
          { to: addresses.knows(alter.id), text: say('knows.person-link', { name }) },
          { to: addresses.talentsOf(alter.id), text: say('talents.of-link', { name }) },
          ...(alter.kind === 'person' || alter.kind === 'pet' ? [diedLink(visit, alter)] : []),
          ...keepsContact(visit, alter),
          { to: addresses.photoOf(alter.id), text: say(alter.photo === null ? 'photo.link-add' : 'photo.link-there') },
          { to: addresses.circle(), text: say('circle.to-circle') },
        ]}
      />
    </>
  );
  const heading = (
    <Heading level={1}>
      <SmallPhoto alter={alter} />
      <bdi>{name}</bdi>
    </Heading>
  );
  const body = <BesideCircle visit={visit} circle={kept.circle} heading={heading} words={words} />;
  const status = problem === null ? 200 : typeof problem === 'string' ? 409 : 422;
  return { kind: 'page', status, title: name, body, shape: 'beside-drawing' };
}

const diedLink = ({ say }: OwnerVisit, { id, name, status }: KeptAlter) => ({
  to: addresses.died(id),
  text: say(status === 'deceased' ? 'carry.died.person-after' : 'carry.died.person-link', { name }),
});
