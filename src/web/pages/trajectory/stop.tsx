import { stopTrajectory as stop } from '../../../usecases/trajectory/stop-trajectory.ts';
import { addresses } from '../../addresses.ts';
import { page } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { withTrajectory } from './with-trajectory.ts';

/** The owner stops with a coach, on any day and without a reason. What was or was not prepared plays no part. */
export const stopTrajectory = page({
  name: 'stop-trajectory',
  audience: 'owner',
  address: addresses.stopTrajectory(':id'),
  get: withTrajectory(({ say }, whole) => {
    if (whole.closedOn !== null) return { kind: 'go', to: addresses.trajectory(whole.id) };
    const { name } = whole.coach;
    const title = say('coach.stop.title', { name });
    const body = (
      <>
        <Heading level={1}>{title}</Heading>
        <Paragraph>{say('coach.stop.lead', { name })}</Paragraph>
        <Paragraph>{say('coach.stop.no-reason')}</Paragraph>
        <Form to={addresses.stopTrajectory(whole.id)}>
          <Actions>
            <Button>{say('coach.stop.do')}</Button>
          </Actions>
        </Form>
        <QuietLinks links={[{ to: addresses.trajectory(whole.id), text: say('coach.stop.back') }]} />
      </>
    );
    return { kind: 'page', title, body };
  }),
  post: withTrajectory(async ({ owner, around }, whole) => {
    await stop(owner.viewer, around, whole.id);
    return { kind: 'go', to: addresses.trajectory(whole.id) };
  }),
});
