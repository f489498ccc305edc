import { takeAlong } from '../../../usecases/take-along.ts';
import { addresses } from '../../addresses.ts';
import { type OwnerVisit, page } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Link, Note, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { withCircle } from '../circle/with-circle.ts';
import { Locked, lockedPage } from '../space/locked.tsx';
import { bundle } from './along/bundle.ts';

/** Everything there is of somebody in one file on their own device. What is for the owner alone goes along, so the lock must be open. */
export const takeAlongPage = page({
  name: 'take-along',
  audience: 'owner',
  address: addresses.takeAlong(),
  get: withCircle((visit) => show(visit)),
  post: async (visit) => {
    const { owner, around, language, store } = visit;
    if (!owner.session.unlocked) return lockedPage(visit);
    const everything = await takeAlong(owner.viewer, around, store);
    if (everything === null) return { kind: 'go', to: addresses.begin() };
    const at = around.now();
    const name = `naober-${at.toISOString().slice(0, 10)}.zip`;
    return { kind: 'file', type: 'application/zip', bytes: bundle(everything, { language, at }), name };
  },
});

function show(visit: OwnerVisit) {
  const { say, owner } = visit;
  const body = (
    <>
      <Heading level={1}>{say('in-out.along.title')}</Heading>
      <Paragraph lead>{say('in-out.along.lead')}</Paragraph>
      <Note>{say('in-out.along.everything')}</Note>
      <Paragraph>{say('in-out.along.careful')}</Paragraph>
      {owner.session.unlocked ? (
        <Actions>
          <Form to={addresses.takeAlong()}>
            <Button>{say('in-out.along.go')}</Button>
          </Form>
          <Link to={addresses.circle()} alone>
            {say('circle.back')}
          </Link>
        </Actions>
      ) : (
        <Locked visit={visit} />
      )}
      <Heading level={2}>{say('in-out.along.what')}</Heading>
      <Paragraph>{say('in-out.along.open-index')}</Paragraph>
      <Paragraph>{say('in-out.along.back')}</Paragraph>
      <QuietLinks links={[{ to: addresses.takeIn(), text: say('in-out.along.in') }]} />
    </>
  );
  return { kind: 'page', title: say('in-out.along.title'), body } as const;
}
