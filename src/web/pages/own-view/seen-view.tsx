import { circleOnSheet } from '../../../domain/trajectory/own-sheet.ts';
import { seeOwnView, throwOwnViewAway } from '../../../usecases/own-view/see-own-view.ts';
import { addresses } from '../../addresses.ts';
import { page } from '../../page.ts';
import { Button } from '../../ui/button.tsx';
import { CirclePicture } from '../../ui/circle-picture.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Paragraph, QuietLinks, Rows } from '../../ui/words.tsx';
import { withCircle } from '../circle/with-circle.ts';
import { placeOn } from './own-view.tsx';

/** How a guest sees it, beside the owner's own drawing: two pictures, never one. */
export const seenView = page({
  name: 'seen-view',
  audience: 'owner',
  address: addresses.seenView(':id'),
  get: withCircle(async (visit, { circle }) => {
    const { owner, around, params, say, language } = visit;
    const sheet = await seeOwnView(owner.viewer, around, params['id'] ?? '');
    if (sheet === null) return { kind: 'not-found' };
    const { name, template, marks } = sheet;
    const title = say('coach.view.seen-title', { name });
    const rows = marks.map((mark) => ({
      key: mark.id,
      main: <bdi>{mark.name}</bdi>,
      beside: placeOn(sheet, mark, language, say('coach.view.no-place')),
    }));
    const body = (
      <>
        <Heading level={1}>{title}</Heading>
        <Paragraph>{say('coach.view.seen-lead', { name })}</Paragraph>
        <CirclePicture circle={circleOnSheet(template, marks, circle.ego.name)} language={language} />
        <Rows rows={rows} />
        <Heading level={2}>{say('coach.view.seen-own')}</Heading>
        <CirclePicture circle={circle} language={language} />
        <Paragraph soft>{say('coach.view.seen-ends', { name })}</Paragraph>
        <Form to={addresses.throwViewAway(sheet.participantId)}>
          <Button kind="final-quiet">{say('coach.view.throw-away')}</Button>
        </Form>
        <QuietLinks links={[{ to: addresses.trajectories(), text: say('coach.trajectory.title') }]} />
      </>
    );
    return { kind: 'page', title, body, islands: ['circle'] };
  }),
});

/** Erases the sheet of a guest, for good. */
export const throwViewAway = page({
  name: 'throw-view-away',
  audience: 'owner',
  address: addresses.throwViewAway(':id'),
  get: async () => ({ kind: 'go', to: addresses.trajectories() }),
  post: async ({ owner, around, params }) => {
    await throwOwnViewAway(owner.viewer, around, params['id'] ?? '');
    return { kind: 'go', to: addresses.trajectories() };
  },
});
