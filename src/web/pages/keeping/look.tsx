import { dutchDay } from '../../../domain/agreements/dutch-day.ts';
import type { Look } from '../../../domain/keeping/look.ts';
import { dropLook, lookQuestions } from '../../../usecases/keeping/write-look.ts';
import { readMoments } from '../../../usecases/read-snapshots.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, LinkList, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { WhoSees } from '../circle/who-sees.tsx';
import { sayDay } from '../snapshots/moment-words.ts';
import { offersFor } from './look-offers.ts';
import { lookSlugs } from './look-question.tsx';
import { OwnWords } from './own-words.tsx';
import { withLook } from './with-look.ts';

/** One look: what fits what happened and the way to the questions; or, finished, what was written and what changed. */
export const lookPage = page({
  name: 'look-at',
  audience: 'owner',
  address: addresses.lookAt(':id'),
  get: withLook((visit, look) => (look.doneOn === null ? showOpen(visit, look) : showDone(visit, look, look.doneOn))),
  post: withLook(async ({ form, owner, around }, { id }) => {
    const drop = form.get('doe') === 'laat';
    const done = await dropLook(owner.viewer, around, { id, drop });
    if (!done.ok) return { kind: 'go', to: addresses.lookAt(id) };
    return { kind: 'go', to: drop ? addresses.looks(`?weg=${id}`) : addresses.lookAt(id) };
  }),
});

function showOpen(visit: OwnerVisit, look: Look): Answer {
  const { say, around } = visit;
  const isEvent = look.why !== 'time' && look.why !== 'own';
  const title = isEvent ? say(`keeping.look.why.${look.why}`) : say('keeping.look.title');
  const offers = offersFor(say, look.why);
  const isLater = look.notBefore > dutchDay(around.now());
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      {isLater ? <Paragraph>{say('keeping.offer.later', { date: sayDay(visit, look.notBefore) })}</Paragraph> : null}
      {offers.length === 0 ? null : (
        <>
          <Heading level={2}>{say('keeping.offer.title')}</Heading>
          <Paragraph>{say('keeping.offer.lead')}</Paragraph>
          <LinkList links={offers} />
          <Heading level={2}>{say('keeping.offer.questions')}</Heading>
        </>
      )}
      <Paragraph>{say('keeping.look.lead')}</Paragraph>
      <Form to={addresses.lookAt(look.id)}>
        <Actions>
          <ButtonLink to={addresses.lookPart(look.id, lookSlugs.wentWell)}>{say('keeping.look.begin')}</ButtonLink>
          {look.droppedOn === null ? (
            <Button kind="quiet" name="doe" value="laat">
              {say('keeping.look.not-now')}
            </Button>
          ) : null}
        </Actions>
      </Form>
      <WhoSees visit={visit} />
      <QuietLinks links={[{ to: addresses.looks(), text: say('keeping.look.back') }]} />
    </>
  );
  return { kind: 'page', title, body, shape: 'words' };
}

async function showDone(visit: OwnerVisit, look: Look, doneOn: string): Promise<Answer> {
  const { say } = visit;
  const title = say('keeping.done.title');
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <Paragraph>{say('keeping.done.on', { date: sayDay(visit, doneOn) })}</Paragraph>
      {lookQuestions.map((question) => (
        <OwnWords
          key={question}
          question={say(`keeping.q.${question}`)}
          words={look[question]}
          nothing={say('keeping.finish.nothing')}
        />
      ))}
      <Actions>
        <ButtonLink to={addresses.looks()}>{say('keeping.look.back')}</ButtonLink>
      </Actions>
      <WhoSees visit={visit} />
      <QuietLinks links={[...(await momentsOf(visit, look)), { to: addresses.newGoal(), text: say('keeping.done.to-plan') }]} />
    </>
  );
  return { kind: 'page', title, body, shape: 'words' };
}

/** The moment that was frozen with it, and what changed in words since the one before, where there is one. */
async function momentsOf({ say, owner }: OwnerVisit, { snapshotId }: Look) {
  const moments = snapshotId === null ? null : await readMoments(owner.viewer);
  const place = moments?.kept.findIndex(({ id }) => id === snapshotId) ?? -1;
  if (moments === null || snapshotId === null || place < 0) return [];
  const before = moments.kept[place - 1];
  return [
    ...(before === undefined ? [] : [{ to: addresses.compare(before.id, snapshotId), text: say('keeping.done.changed') }]),
    { to: addresses.moment(snapshotId), text: say('keeping.done.moment') },
  ];
}
