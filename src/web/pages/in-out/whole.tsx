import { mostAlters } from '../../../domain/circle/members.ts';
import type { CircleToChoose } from '../../../domain/contacts/import-content.ts';
import { dropImport, readImport } from '../../../usecases/contacts/hold-import.ts';
import { takeInCircle } from '../../../usecases/take-in-circle.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Paragraph } from '../../ui/words.tsx';
import { actOf } from '../circle/with-circle.ts';
import { gone, importId } from './held.ts';
import { NotNow } from './not-now.tsx';

/** Puts a whole circle back as it was, where nobody is yet. */
export const importWhole = page({
  name: 'import-whole',
  audience: 'owner',
  address: addresses.takeInWhole(':id'),
  post: async (visit) => {
    const { owner, around } = visit;
    const id = importId(visit);
    const held = await readImport(owner.viewer, around, id);
    if (held === null) return { kind: 'go', to: addresses.circle() };
    if (held.stage !== 'circle') return gone;
    const taken = await takeInCircle(owner.viewer, around, { actId: actOf(visit), circle: held.circle });
    if (!taken.ok) return { kind: 'go', to: addresses.takeInOf(id, 1) };
    await dropImport(owner.viewer, around, id);
    return { kind: 'go', to: addresses.circle() };
  },
});

/** A circle came, and here is nobody yet: all of it at once, or chosen people. */
export function wholeCircle(visit: OwnerVisit, { circle }: CircleToChoose): Answer {
  const { say, around } = visit;
  const title = say('in-out.whole.title');
  const count = circle.alters.length;
  const fits = count <= mostAlters;
  const choose = addresses.takeInOf(importId(visit), 1);
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <Paragraph lead>
        {circle.ego.name === null ? null : `${say('in-out.whole.of', { name: circle.ego.name })} `}
        {say('in-out.whole.lead', { count })}
      </Paragraph>
      <Paragraph>{fits ? say('in-out.whole.how') : say('in-out.whole.too-many', { most: mostAlters })}</Paragraph>
      {fits ? <Paragraph soft>{say('in-out.whole.not')}</Paragraph> : null}
      <Actions>
        {fits ? (
          <Form to={addresses.takeInWhole(importId(visit))} act={around.newId()}>
            <Button>{say('in-out.whole.put')}</Button>
          </Form>
        ) : null}
        <ButtonLink to={choose} kind={fits ? 'quiet' : 'primary'}>
          {say('in-out.whole.choose')}
        </ButtonLink>
      </Actions>
      <NotNow visit={visit} />
    </>
  );
  return { kind: 'page', title, body };
}
