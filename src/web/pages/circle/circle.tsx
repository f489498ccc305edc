import { confirmCircle } from '../../../usecases/confirm-circle.ts';
import { readCircleAndBeside, type SharingBeside } from '../../../usecases/consent/read-beside-circle.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Link, Note, Paragraph } from '../../ui/words.tsx';
import { BesideCircle } from './beside-circle.tsx';
import { LastActNote } from './last-act.tsx';
import { PeopleList } from './people-list.tsx';
import { SharingNote } from './sharing-note.tsx';
import { sayWhoIsNamed } from './summing-up.ts';
import { ThreeDoors } from './three-doors.tsx';
import { WhatNext } from './what-next.tsx';
import { WhoSees } from './who-sees.tsx';
import { actOf, type Kept } from './with-circle.ts';

/** The circle: the drawing, one question beside it, and everybody in a list. */
export const circlePage = page({
  name: 'circle',
  audience: 'owner',
  address: addresses.circle(),
  get: async (visit) => {
    const read = await readCircleAndBeside(visit.owner.viewer, visit.around);
    return read === null ? { kind: 'go', to: addresses.begin() } : show(visit, read.kept, read.sharing);
  },
  post: async (visit) => {
    await confirmCircle(visit.owner.viewer, visit.around, { actId: actOf(visit) });
    return { kind: 'go', to: addresses.circle() };
  },
});

function show(visit: OwnerVisit, kept: Kept, sharing: SharingBeside): Answer {
  const { say, language } = visit;
  const { circle } = kept;
  const title = say('circle.title');
  const named = sayWhoIsNamed(circle.alters, say, language);
  const words = (
    <>
      <LastActNote visit={visit} kept={kept} back={addresses.circle()} />
      <SharingNote visit={visit} sharing={sharing} />
      {kept.standsStill ? <StandsStill visit={visit} /> : null}
      {named === null ? <NobodyYet visit={visit} /> : <Question visit={visit} kept={kept} />}
    </>
  );
  const under = (
    <>
      {named === null ? null : <Paragraph soft>{named}</Paragraph>}
      <PeopleList visit={visit} circle={circle} />
      <WhatNext visit={visit} kept={kept} />
      <WhoSees visit={visit} canBeShown />
    </>
  );
  const heading = <Heading level={1}>{title}</Heading>;
  const body = <BesideCircle visit={visit} circle={circle} heading={heading} words={words} under={under} drawingFirst />;
  return { kind: 'page', title, body, shape: 'beside-drawing' };
}

function StandsStill({ visit: { say } }: { readonly visit: OwnerVisit }) {
  return (
    <Note>
      {say('my-data.freeze.circle')} <Link to={addresses.standStill()}>{say('my-data.freeze.circle-more')}</Link>
    </Note>
  );
}

function NobodyYet({ visit: { say } }: { readonly visit: OwnerVisit }) {
  return (
    <>
      <Paragraph>{say('circle.nobody-yet')}</Paragraph>
      <Actions>
        <ButtonLink to={addresses.names()}>{say('circle.nobody-button')}</ButtonLink>
      </Actions>
    </>
  );
}

function Question({ visit, kept }: { readonly visit: OwnerVisit; readonly kept: Kept }) {
  const { say, around } = visit;
  const { circle, lastAct } = kept;
  const move = (
    <Link to="#mensen" alone>
      {say('circle.move-somebody')}
    </Link>
  );
  if (circle.confirmedAt !== null && lastAct?.kind === 'circle-confirmed') return <ThreeDoors visit={visit} kept={kept} />;
  if (circle.confirmedAt !== null) {
    return (
      <>
        <Paragraph>{say('circle.confirmed')}</Paragraph>
        <Actions>
          <ButtonLink to={addresses.keep()}>{say('circle.keep')}</ButtonLink>
          {move}
        </Actions>
      </>
    );
  }
  return (
    <Form to={addresses.circle()} act={around.newId()}>
      <Paragraph>{say('circle.is-this-right')}</Paragraph>
      <Actions>
        <Button>{say('circle.yes')}</Button>
        {move}
      </Actions>
    </Form>
  );
}
