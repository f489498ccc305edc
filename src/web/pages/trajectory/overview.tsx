import { readShareOverTime } from '../../../usecases/trajectory/read-share.ts';
import { readTrajectories, type TrajectoryWith } from '../../../usecases/trajectory/read-trajectory.ts';
import { addresses } from '../../addresses.ts';
import { type OwnerVisit, page } from '../../page.ts';
import { Actions, ButtonLink } from '../../ui/button.tsx';
import { Heading, LinkList, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { sayDay } from '../plan/plan-words.ts';
import { ShareOverTime } from './share.tsx';

/** Going together with a coach: with whom it runs or ran, the sheets, and who comes for work over time. */
export const trajectories = page({
  name: 'trajectories',
  audience: 'owner',
  address: addresses.trajectories(),
  get: async (visit) => {
    const { say, owner } = visit;
    const { trajectories: all, guests } = await readTrajectories(owner.viewer);
    const title = say('coach.trajectory.title');
    const running = all.some(({ closedOn }) => closedOn === null);
    const body = (
      <>
        <Heading level={1}>{title}</Heading>
        <Paragraph>{say('coach.trajectory.lead')}</Paragraph>
        {running ? null : <Paragraph>{say('coach.trajectory.none')}</Paragraph>}
        <LinkList links={all.map((one) => doorTo(visit, one))} />
        {guests.length > 0 || running ? null : <Paragraph>{say('coach.trajectory.no-guests')}</Paragraph>}
        <Next visit={visit} possible={guests.length > 0} running={running} />
        <ShareOverTime visit={visit} moments={await readShareOverTime(owner.viewer)} />
        <QuietLinks
          links={[
            { to: addresses.stepSheets(), text: say('coach.trajectory.sheets') },
            { to: addresses.startCards(), text: say('coach.trajectory.cards') },
            { to: addresses.plan(), text: say('coach.trajectory.to-plan') },
          ]}
        />
      </>
    );
    return { kind: 'page', title, body };
  },
});

type NextProps = { readonly visit: OwnerVisit; readonly possible: boolean; readonly running: boolean };

/** Beginning with a coach, or first letting somebody look along; nothing more while one is going on and nobody else could. */
function Next({ visit: { say }, possible, running }: NextProps) {
  if (running && !possible) return null;
  return (
    <Actions>
      <ButtonLink to={possible ? addresses.beginTrajectory() : addresses.shareAnew()} kind={running ? 'quiet' : 'primary'}>
        {say(possible ? 'coach.trajectory.begin' : 'sharing.begin')}
      </ButtonLink>
    </Actions>
  );
}

function doorTo({ say, language }: OwnerVisit, { id, coach, untilOn, closedOn, closedWhy }: TrajectoryWith) {
  const key = closedWhy === 'stopped' ? 'coach.trajectory.stopped' : 'coach.trajectory.closed';
  const note =
    closedOn === null
      ? say('coach.trajectory.running', { until: sayDay(language, untilOn) })
      : say(key, { date: sayDay(language, closedOn) });
  return { to: addresses.trajectory(id), text: say('coach.trajectory.with', { name: coach.name }), note };
}
