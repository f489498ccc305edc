import { placeInCircle } from '../../../usecases/community/place-in-circle.ts';
import type { VisitWithDay } from '../../../usecases/community/visits.ts';
import { addresses } from '../../addresses.ts';
import { type OwnerVisit, page } from '../../page.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Note, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { actOf, withCircle } from '../circle/with-circle.ts';
import { withGoingVisit } from './with-visit.ts';

/** A place the owner has been to gets a place in their circle, if they want that: from nearby it becomes their own. */
export const visitInCirclePage = page({
  name: 'visit-in-circle',
  audience: 'owner',
  address: addresses.visitInCircle(':id'),
  get: withGoingVisit((visit, chosen) =>
    withCircle((_, { circle }) =>
      show(
        visit,
        chosen,
        circle.alters.some(({ name }) => name === chosen.atPlace),
      ),
    )(visit),
  ),
  post: withGoingVisit(async (visit, chosen) => {
    const put = await placeInCircle(visit.owner.viewer, visit.around, { actId: actOf(visit), atPlace: chosen.atPlace });
    return put.ok ? { kind: 'go', to: addresses.place() } : show(visit, chosen, false, true);
  }),
});

function show({ say, around }: OwnerVisit, { id, atPlace }: VisitWithDay, isThere: boolean, full = false) {
  const title = say('community.in-circle');
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      {full ? <Note said>{say('community.circle-full')}</Note> : null}
      <Paragraph lead>{say(isThere ? 'community.is-in-circle' : 'community.in-circle-lead', { place: atPlace })}</Paragraph>
      {isThere ? (
        <Actions>
          <ButtonLink to={addresses.circle()}>{say('shell.to-circle')}</ButtonLink>
        </Actions>
      ) : (
        <Form to={addresses.visitInCircle(id)} act={around.newId()}>
          <Actions>
            <Button>{say('community.in-circle-keep')}</Button>
          </Actions>
        </Form>
      )}
      <QuietLinks links={[{ to: addresses.visit(id), text: say('circle.back') }]} />
    </>
  );
  return { kind: 'page', status: full ? 422 : 200, title, body, shape: 'words' } as const;
}
