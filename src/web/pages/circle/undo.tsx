import { undoAct } from '../../../usecases/undo-act.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { wayBack } from '../../request/way-back.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Paragraph } from '../../ui/words.tsx';
import { takenOutAlone } from '../mandate/alone.tsx';
import { lockedPage } from '../space/locked.tsx';
import { actOf, withCircle } from './with-circle.ts';

/** Takes an act back, and goes back to where one was. Asks first when something newer changed the same. */
export const undo = page({
  name: 'undo',
  audience: 'owner',
  address: addresses.undo(),
  get: async () => ({ kind: 'go', to: addresses.circle() }),
  post: withCircle(async (visit) => {
    const { owner, around, form } = visit;
    const undoes = form.id('undoes');
    if (undoes === null) return { kind: 'not-found' };
    const asked = { actId: actOf(visit), undoes, anyway: form.get('anyway') === 'ja', locked: !owner.session.unlocked };
    const undone = await undoAct(owner.viewer, around, asked);
    const back = wayBack(form.get('back'));
    if (undone.ok) return { kind: 'go', to: back === '/' ? addresses.circle() : back };
    if (undone.refusal === 'locked') return lockedPage(visit, addresses.circle());
    if (undone.refusal === 'not-with-help') return takenOutAlone(visit);
    return undone.refusal === 'changed-since' ? changedSince(visit, undoes, back) : { kind: 'not-found' };
  }),
});

function changedSince({ say, around }: OwnerVisit, undoes: string, back: string): Answer {
  const body = (
    <>
      <Heading level={1}>{say('circle.undo.since-title')}</Heading>
      <Paragraph>{say('circle.undo.since')}</Paragraph>
      <Paragraph>{say('circle.undo.since-what')}</Paragraph>
      <Form to={addresses.undo()} act={around.newId()} carry={{ undoes, back, anyway: 'ja' }}>
        <Actions>
          <ButtonLink to={back}>{say('circle.undo.leave')}</ButtonLink>
          <Button kind="quiet">{say('circle.undo.anyway')}</Button>
        </Actions>
      </Form>
    </>
  );
  return { kind: 'page', status: 409, title: say('circle.undo.since-title'), body, shape: 'words' };
}
