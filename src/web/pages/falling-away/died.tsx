import { dutchDay } from '../../../domain/agreements/dutch-day.ts';
import { dayAfter } from '../../../domain/agreements/wanted-agreement.ts';
import type { KeptAlter } from '../../../domain/circle/kept-circle.ts';
import type { FallsAway } from '../../../domain/falling-away/falls-away.ts';
import { readFallsAway } from '../../../usecases/falling-away/read-falling-away.ts';
import { sayDied, sayLives } from '../../../usecases/falling-away/say-died.ts';
import { startLook } from '../../../usecases/keeping/looks.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Note, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { aboutSomebody, actOf, type Kept } from '../circle/with-circle.ts';
import { sayNumber } from './number-words.ts';

/** In days: three months, after which one may want to look at the circle anew. */
const lookAfter = 91;

type Mortal = (visit: OwnerVisit, kept: Kept, alter: KeptAlter) => Answer | Promise<Answer>;

/** For pages about a death: of a person or an animal. */
export const aboutMortal = (handler: Mortal) =>
  aboutSomebody((visit, kept, alter) =>
    alter.kind === 'person' || alter.kind === 'pet' ? handler(visit, kept, alter) : { kind: 'not-found' },
  );

/** Saying that somebody died, in one act, and what one reads after it. Nothing here is in the colour of a button to press. */
export const diedPage = page({
  name: 'died',
  audience: 'owner',
  address: addresses.died(':id'),
  get: aboutMortal((visit, _, alter) => (alter.status === 'deceased' ? showAfter(visit, alter) : showQuestion(visit, alter))),
  post: aboutMortal(async (visit, _, alter) => {
    const { owner, around, form } = visit;
    if (form.get('doe') === 'kijk') {
      await startLook(owner.viewer, around, { why: 'loss', notBefore: dayAfter(dutchDay(around.now()), lookAfter) });
      return { kind: 'go', to: addresses.died(alter.id, '?gedaan=kijk') };
    }
    const said = await sayDied(owner.viewer, around, { actId: actOf(visit), alterId: alter.id });
    return said.ok ? { kind: 'go', to: addresses.died(alter.id, '?gedaan=ja') } : { kind: 'not-found' };
  }),
});

/** It was a mistake: they stand in the circle as before. */
export const livesAfterAll = page({
  name: 'lives-after-all',
  audience: 'owner',
  address: addresses.livesAfterAll(':id'),
  get: aboutMortal((_, __, alter) => ({ kind: 'go', to: addresses.died(alter.id) })),
  post: aboutMortal(async (visit, _, alter) => {
    const said = await sayLives(visit.owner.viewer, visit.around, { actId: actOf(visit), alterId: alter.id });
    return said.ok ? { kind: 'go', to: addresses.person(alter.id) } : { kind: 'not-found' };
  }),
});

function showQuestion({ say, around }: OwnerVisit, { id, name }: KeptAlter): Answer {
  const title = say('carry.died.title', { name });
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <Paragraph>{say('carry.died.what', { name })}</Paragraph>
      <Form to={addresses.died(id)} act={around.newId()}>
        <Actions>
          <Button kind="quiet">{say('carry.died.yes', { name })}</Button>
          <ButtonLink to={addresses.person(id)} kind="quiet">
            {say('carry.died.no')}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
  return { kind: 'page', title, body, shape: 'words' };
}

/** How many things somebody did: kinds of support, or what was agreed where no kind was told. */
const thingsOf = ({ kinds, agreements }: FallsAway): number => (kinds.length > 0 ? kinds.length : agreements.length);

async function showAfter(visit: OwnerVisit, { id, name }: KeptAlter): Promise<Answer> {
  const { say, owner, around, query } = visit;
  const read = await readFallsAway(owner.viewer, around, new Set([id]));
  const count = read === null ? 0 : thingsOf(read.away);
  const body = (
    <>
      <Heading level={1}>
        <bdi>{name}</bdi>
      </Heading>
      {query.get('gedaan') === 'kijk' ? <Note said>{say('carry.died.moment-set')}</Note> : null}
      <Paragraph lead>{say('carry.died.said', { name })}</Paragraph>
      <Paragraph>{say('carry.died.stays', { name })}</Paragraph>
      {count === 0 ? null : <Paragraph>{say('carry.died.did', { name, count, number: sayNumber(say, count) })}</Paragraph>}
      <Actions>
        {count === 0 ? null : (
          <ButtonLink to={addresses.afterDeath(id)} kind="quiet">
            {say('carry.died.look')}
          </ButtonLink>
        )}
        <ButtonLink to={addresses.circle()} kind="quiet">
          {say('carry.died.later')}
        </ButtonLink>
      </Actions>
      {query.get('gedaan') === 'kijk' ? null : <LookAnew visit={visit} id={id} />}
      <details class="naober-more">
        <summary>{say('carry.died.mistake')}</summary>
        <Form to={addresses.livesAfterAll(id)} act={around.newId()}>
          <Paragraph>{say('carry.died.mistake-what', { name })}</Paragraph>
          <Button kind="quiet">{say('carry.died.mistake')}</Button>
        </Form>
      </details>
      <QuietLinks links={[{ to: addresses.person(id), text: say('circle.back') }]} />
    </>
  );
  return { kind: 'page', title: name, body, shape: 'words' };
}

const LookAnew = ({ visit: { say, around }, id }: { readonly visit: OwnerVisit; readonly id: string }) => (
  <details class="naober-more">
    <summary>{say('carry.died.moment')}</summary>
    <Form to={addresses.died(id)} act={around.newId()} carry={{ doe: 'kijk' }}>
      <Button kind="quiet">{say('carry.died.moment-ask')}</Button>
    </Form>
  </details>
);
