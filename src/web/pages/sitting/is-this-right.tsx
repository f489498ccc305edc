import { confirmCircle } from '../../../usecases/confirm-circle.ts';
import { addresses } from '../../addresses.ts';
import { page } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Link, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { BesideCircle } from '../circle/beside-circle.tsx';
import { actOf, withCircle } from '../circle/with-circle.ts';

/** At the end of a sitting the owner is asked, by name, whether the circle is right. */
export const isThisRightPage = page({
  name: 'is-this-right',
  audience: 'owner',
  address: addresses.isThisRight(),
  get: withCircle((visit, { circle, lastAct }) => {
    const { say, around, owner } = visit;
    if (owner.session.sitting === null) return { kind: 'go', to: addresses.circle() };
    if (owner.session.participantId !== null) return { kind: 'go', to: addresses.helperDone() };
    const said = lastAct?.kind === 'circle-confirmed' && circle.confirmedAt !== null;
    if (circle.alters.length === 0 || said) return { kind: 'go', to: addresses.helperDone() };
    const { name } = circle.ego;
    const title = name === null ? say('sitting.right-title') : say('sitting.right-title-named', { name });
    const words = (
      <>
        <Paragraph>{say('sitting.right-lead')}</Paragraph>
        <Form to={addresses.isThisRight()} act={around.newId()}>
          <Actions>
            <Button>{say('sitting.right-yes')}</Button>
            <Link to={`${addresses.circle()}#mensen`} alone>
              {say('sitting.right-move')}
            </Link>
          </Actions>
        </Form>
        <QuietLinks links={[{ to: addresses.helperDone(), text: say('sitting.right-later') }]} />
      </>
    );
    const heading = <Heading level={1}>{title}</Heading>;
    const body = <BesideCircle visit={visit} circle={circle} heading={heading} words={words} drawingFirst />;
    return { kind: 'page', title, body, shape: 'beside-drawing' };
  }),
  post: async (visit) => {
    const { owner, around } = visit;
    if (owner.session.sitting === null) return { kind: 'go', to: addresses.circle() };
    if (owner.session.participantId !== null) return { kind: 'go', to: addresses.helperDone() };
    await confirmCircle(owner.viewer, around, { actId: actOf(visit) });
    return { kind: 'go', to: addresses.helperDone() };
  },
});
