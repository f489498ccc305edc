import type { Moments, SnapshotHead } from '../../../usecases/read-snapshots.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, LinkList, Paragraph, QuietLinks, Rows } from '../../ui/words.tsx';
import { WhoSees } from '../circle/who-sees.tsx';
import { sayDay, sayMoment } from './moment-words.ts';
import { withMoments } from './with-moments.ts';

const fourteenDays = 14 * 86_400_000;

/** The moments that were frozen, the latest first, and the way to freeze one. */
export const momentsPage = page({
  name: 'moments',
  audience: 'owner',
  address: addresses.moments(),
  get: withMoments((visit, moments) => show(visit, moments)),
});

function show(visit: OwnerVisit, moments: Moments): Answer {
  const { say } = visit;
  const title = say('then.title');
  const { kept, removed, circle } = moments;
  const links = [
    ...(kept.length === 0 ? [] : [{ to: addresses.compare(), text: say('then.compare-two') }]),
    { to: addresses.circle(), text: say('circle.to-circle') },
  ];
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <Paragraph>{say('then.lead')}</Paragraph>
      <div class="naober-actions">
        {circle.alters.length === 0 ? (
          <ButtonLink to={addresses.names()}>{say('circle.nobody-button')}</ButtonLink>
        ) : (
          <ButtonLink to={addresses.freeze()}>{say('then.freeze')}</ButtonLink>
        )}
      </div>
      {kept.length === 0 ? <Paragraph soft>{say('then.none-yet')}</Paragraph> : <Kept visit={visit} kept={kept} />}
      {removed.length === 0 ? null : <Removed visit={visit} removed={removed} />}
      <WhoSees visit={visit} />
      <QuietLinks links={links} />
    </>
  );
  return { kind: 'page', title, body, shape: 'words' };
}

function sayMaking({ say }: OwnerVisit, { members, helpedBy }: SnapshotHead): string {
  const names = say('then.names', { count: members });
  return helpedBy === null ? names : `${names}. ${say('then.one.helped', { name: helpedBy })}`;
}

function Kept({ visit, kept }: { readonly visit: OwnerVisit; readonly kept: readonly SnapshotHead[] }) {
  const links = [...kept].reverse().map((head) => ({
    to: addresses.moment(head.id),
    text: sayMoment(visit, head),
    note: sayMaking(visit, head),
  }));
  return (
    <section class="naober-moments">
      <Heading level={2}>{visit.say('then.kept')}</Heading>
      <LinkList links={links} />
    </section>
  );
}

function Removed({ visit, removed }: { readonly visit: OwnerVisit; readonly removed: readonly SnapshotHead[] }) {
  const { say } = visit;
  const rows = removed.map((head) => {
    const moment = sayMoment(visit, head);
    const until = new Date(new Date(head.removedAt ?? 0).getTime() + fourteenDays);
    return {
      key: head.id,
      main: moment,
      beside: say('then.removed-until', { date: sayDay(visit, until) }),
      end: (
        <Form to={addresses.takeBackMoment(head.id)}>
          <Button kind="quiet" label={say('then.put-back-which', { moment })}>
            {say('then.put-back')}
          </Button>
        </Form>
      ),
    };
  });
  return (
    <section>
      <Heading level={2}>{say('then.removed')}</Heading>
      <Rows rows={rows} />
    </section>
  );
}
