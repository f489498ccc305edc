import { dutchDay } from '../../../domain/agreements/dutch-day.ts';
import type { WholeTrajectory } from '../../../usecases/trajectory/read-trajectory.ts';
import { addresses } from '../../addresses.ts';
import { type OwnerVisit, page } from '../../page.ts';
import { Heading, Note, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { sayDay } from '../plan/plan-words.ts';
import { EndingWords } from './ending-words.tsx';
import { TenSteps } from './ten-steps.tsx';
import { sayEnds, sayKinds } from './trajectory-words.ts';
import { withTrajectory } from './with-trajectory.ts';

/** One trajectory as its owner sees it: with whom, that it is temporary, the steps, how it ends, and the way to stop on any day. */
export const trajectoryPage = page({
  name: 'trajectory',
  audience: 'owner',
  address: addresses.trajectory(':id'),
  get: withTrajectory((visit, whole) => {
    const { say, language } = visit;
    const { name } = whole.coach;
    const title = say('coach.trajectory.with', { name });
    const dates = { from: sayDay(language, whole.fromOn), until: sayDay(language, whole.untilOn) };
    const body = (
      <>
        <Heading level={1}>{title}</Heading>
        {whole.closedOn === null ? (
          <Running visit={visit} whole={whole} />
        ) : (
          <Paragraph>{say('coach.trajectory.farewell', { name })}</Paragraph>
        )}
        <Paragraph>{say('coach.trajectory.dates', dates)}</Paragraph>
        <Heading level={2}>{say('coach.steps.title')}</Heading>
        <Paragraph soft>{say('coach.steps.lead')}</Paragraph>
        <TenSteps visit={visit} steps={whole.steps} to={(slug) => addresses.trajectoryStep(whole.id, slug)} />
        <Heading level={2}>{say('coach.ending.prepared')}</Heading>
        <EndingWords say={say} language={language} ending={whole.ending} />
        <QuietLinks links={ways(visit, whole)} />
      </>
    );
    return { kind: 'page', title, body };
  }),
});

function ways({ say }: OwnerVisit, whole: WholeTrajectory) {
  const { name } = whole.coach;
  return [
    ...(whole.hasOwnView ? [{ to: addresses.seenView(whole.participantId), text: say('coach.view.open', { name }) }] : []),
    ...(whole.closedOn === null
      ? [
          { to: addresses.trajectoryGives(whole.id), text: say('coach.gives.change', { name }) },
          { to: addresses.stopTrajectory(whole.id), text: say('coach.stop.link') },
        ]
      : []),
    { to: addresses.plan(), text: say('coach.trajectory.to-plan') },
    { to: addresses.trajectories(), text: say('shell.back') },
  ];
}

/** What is calmly said while it runs: that the coach is the only one for something, and that the end comes near. */
function Running({ visit, whole }: { readonly visit: OwnerVisit; readonly whole: WholeTrajectory }) {
  const { say, language, around } = visit;
  const { name } = whole.coach;
  const ends = sayEnds(say, { untilOn: whole.untilOn, today: dutchDay(around.now()), name, gives: whole.soleFor });
  return (
    <>
      {ends === null ? null : <Note>{ends}</Note>}
      {whole.soleFor.length === 0 ? null : (
        <Note>{say('coach.sole.owner', { kinds: sayKinds(say, language, whole.soleFor), name })}</Note>
      )}
    </>
  );
}
