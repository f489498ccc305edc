import { supportKinds } from '../../../domain/circle/support-kinds.ts';
import { sayGives } from '../../../usecases/trajectory/begin-trajectory.ts';
import { addresses } from '../../addresses.ts';
import { page } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { CheckboxList } from '../../ui/choices.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, QuietLinks } from '../../ui/words.tsx';
import { saySupport } from '../plan/plan-words.ts';
import { withTrajectory } from './with-trajectory.ts';

/** What the coach helps with, as the owner tells it. */
export const trajectoryGives = page({
  name: 'trajectory-gives',
  audience: 'owner',
  address: addresses.trajectoryGives(':id'),
  get: withTrajectory(({ say }, whole) => {
    const title = say('coach.gives.title', { name: whole.coach.name });
    const choices = supportKinds.map((kind) => ({
      value: kind,
      label: saySupport(say, kind),
      chosen: whole.gives.includes(kind),
    }));
    const body = (
      <>
        <Heading level={1}>{title}</Heading>
        <Form to={addresses.trajectoryGives(whole.id)}>
          <CheckboxList name="hulp" question={title} questionAbove choices={choices} />
          <Actions>
            <Button>{say('coach.goal.keep-change')}</Button>
          </Actions>
        </Form>
        <QuietLinks links={[{ to: addresses.trajectory(whole.id), text: say('shell.back') }]} />
      </>
    );
    return { kind: 'page', title, body };
  }),
  post: withTrajectory(async ({ form, owner, around }, whole) => {
    await sayGives(owner.viewer, around, whole.id, form.all('hulp'));
    return { kind: 'go', to: addresses.trajectory(whole.id) };
  }),
});
