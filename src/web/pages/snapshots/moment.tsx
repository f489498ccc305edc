import { comparable } from '../../../domain/change/compare.ts';
import type { SnapshotHead } from '../../../usecases/read-snapshots.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { CirclePicture } from '../../ui/circle-picture.tsx';
import { BesideDrawing } from '../../ui/columns.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { WhoSees } from '../circle/who-sees.tsx';
import { Locked } from '../space/locked.tsx';
import { FrozenPeople } from './frozen-people.tsx';
import { sayDay, sayMoment } from './moment-words.ts';
import { PrintHere } from './print-here.tsx';
import { Story } from './story.tsx';
import { type OneMoment, withMoment } from './with-moments.ts';

/** One frozen moment as it was: the drawing, the names, what was written with it. */
export const momentPage = page({
  name: 'moment',
  audience: 'owner',
  address: addresses.moment(':id'),
  get: withMoment((visit, moment) => show(visit, moment)),
});

function show(visit: OwnerVisit, moment: OneMoment): Answer {
  const { say, language, owner } = visit;
  const { snapshot, circle } = moment;
  const { alters } = snapshot.circle;
  const title = sayMoment(visit, snapshot);
  const words = (
    <>
      <Making visit={visit} moment={moment} />
      <Steps visit={visit} moment={moment} />
      {comparable(snapshot.circle.template, circle.template) ? (
        <Actions>
          <ButtonLink to={addresses.compare(snapshot.id)}>{say('then.one.compare')}</ButtonLink>
        </Actions>
      ) : (
        <Paragraph soft>{say('then.one.other-form')}</Paragraph>
      )}
      {owner.session.unlocked ? <Story visit={visit} story={snapshot.story} /> : <Locked visit={visit} />}
      {alters.length === 0 ? <Paragraph>{say('then.one.nobody')}</Paragraph> : null}
      <FrozenPeople visit={visit} circle={snapshot.circle} />
      <WhoSees visit={visit} />
      <OtherThings visit={visit} moment={moment} />
    </>
  );
  const drawing = <CirclePicture circle={snapshot.circle} language={language} />;
  const body = <BesideDrawing heading={<Heading level={1}>{title}</Heading>} words={words} drawing={drawing} drawingFirst />;
  return { kind: 'page', title, body, shape: 'beside-drawing', islands: ['print'] };
}

type Props = { readonly visit: OwnerVisit; readonly moment: OneMoment };

function Making({ visit, moment: { snapshot } }: Props) {
  const { say } = visit;
  const { drawn, helpedBy, erased, takenAt, circle } = snapshot;
  const sentences = [
    say('then.one.was', { date: sayDay(visit, takenAt), count: circle.alters.length }),
    ...(drawn === 'paper' ? [say('then.one.paper')] : []),
    ...(helpedBy === null ? [] : [say('then.one.helped', { name: helpedBy })]),
    ...(erased === 0 ? [] : [say('then.erased', { count: erased })]),
  ];
  return <Paragraph>{sentences.join(' ')}</Paragraph>;
}

/** The moments before and after this one. */
function Steps({ visit, moment: { kept, snapshot } }: Props) {
  const { say } = visit;
  const at = kept.findIndex(({ id }) => id === snapshot.id);
  const to = (head: SnapshotHead | undefined, key: 'then.one.before' | 'then.one.after') =>
    head === undefined ? [] : [{ to: addresses.moment(head.id), text: say(key, { moment: sayMoment(visit, head) }) }];
  const links = [...to(kept[at - 1], 'then.one.before'), ...to(kept[at + 1], 'then.one.after')];
  return links.length === 0 ? null : <QuietLinks links={links} />;
}

function OtherThings({ visit: { say, owner }, moment: { snapshot } }: Props) {
  const links = [
    ...(owner.session.unlocked ? [{ to: addresses.momentWords(snapshot.id), text: say('then.one.words') }] : []),
    ...(snapshot.circle.alters.length === 0 ? [] : [{ to: addresses.eraseFrom(snapshot.id), text: say('then.one.erase') }]),
    { to: addresses.moments(), text: say('then.to-moments') },
    { to: addresses.circle(), text: say('circle.to-circle') },
  ];
  return (
    <>
      <QuietLinks links={links} />
      <PrintHere say={say} />
      <Form to={addresses.removeMoment(snapshot.id)}>
        <Actions>
          <Button kind="text">{say('then.one.remove')}</Button>
        </Actions>
        <Paragraph soft>{say('then.one.remove-how')}</Paragraph>
      </Form>
    </>
  );
}
