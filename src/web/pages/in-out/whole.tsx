import { mostAlters } from '../../../domain/circle/members.ts';
import type { CircleToChoose } from '../../../domain/contacts/import-content.ts';
import { dropImport, holdsWhole, readHeldFile, readImport } from '../../../usecases/contacts/hold-import.ts';
import { takeInWhole } from '../../../usecases/my-data/take-in-whole.ts';
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
    const bytes = await readHeldFile(owner.viewer, around, id);
    const act = { actId: actOf(visit) };
    const taken =
      bytes === null
        ? await takeInCircle(owner.viewer, around, { ...act, circle: held.circle })
        : await takeInWhole(owner.viewer, around, { ...act, bytes });
    if (!taken.ok) return taken.refusal === 'not-whole' ? notWhole(visit) : { kind: 'go', to: addresses.takeInOf(id, 1) };
    await dropImport(owner.viewer, around, id);
    return { kind: 'go', to: addresses.circle() };
  },
});

/** The file does not hold together: nothing of it was kept. Its people can still be chosen from. */
function notWhole(visit: OwnerVisit): Answer {
  const { say } = visit;
  const title = say('in-out.whole.broken');
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <Paragraph>{say('in-out.whole.broken-how')}</Paragraph>
      <Actions>
        <ButtonLink to={addresses.takeInOf(importId(visit), 1)}>{say('in-out.whole.choose')}</ButtonLink>
      </Actions>
      <NotNow visit={visit} />
    </>
  );
  return { kind: 'page', status: 422, title, body };
}

/** A circle came, and here is nobody yet: all of it at once, or chosen people. */
export async function wholeCircle(visit: OwnerVisit, { circle }: CircleToChoose): Promise<Answer> {
  const { say, around, owner } = visit;
  const whole = await holdsWhole(owner.viewer, around, importId(visit));
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
      {fits ? <Paragraph soft>{say(whole ? 'in-out.whole.all' : 'in-out.whole.not')}</Paragraph> : null}
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
