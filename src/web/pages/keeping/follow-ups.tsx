import type { Followable } from '../../../domain/keeping/follow-up.ts';
import { type KeptFollowUp, readAllFollowUps } from '../../../usecases/keeping/follow-ups.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Heading, Link, Paragraph, QuietLinks, Rows } from '../../ui/words.tsx';
import { sayDay } from '../snapshots/moment-words.ts';
import { followUpAddress } from './follow-up-address.ts';
import { followedAlone } from './followed-alone.ts';
import { sayAnswer } from './say-answer.ts';

/** How things went: what can be said something about, and what was said. For the owner alone. */
export const followUps = page({
  name: 'follow-ups',
  audience: 'owner',
  address: addresses.followUps(),
  get: followedAlone(async (visit) => show(visit, await readAllFollowUps(visit.owner.viewer, visit.around))),
});

type All = { readonly open: readonly Followable[]; readonly said: readonly (KeptFollowUp & { readonly what: string })[] };

function show(visit: OwnerVisit, { open, said }: All): Answer {
  const { say } = visit;
  const title = say('keeping.follow.title');
  const link = (to: string, what: string) => (
    <Link to={to} alone>
      <bdi>{what}</bdi>
    </Link>
  );
  const openRows = open.map((one) => ({
    key: one.subjectId,
    main: link(followUpAddress(one), one.what),
    beside: say(`keeping.follow.thing-${one.about}`),
  }));
  const saidRows = said.map((one) => ({
    key: one.id,
    main: link(followUpAddress(one), one.what),
    beside: `${sayAnswer(say, one)} · ${sayDay(visit, one.saidOn)}`,
  }));
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <Paragraph>{say(openRows.length + saidRows.length === 0 ? 'keeping.follow.nothing' : 'keeping.follow.lead')}</Paragraph>
      {openRows.length === 0 ? null : (
        <>
          <Heading level={2}>{say('keeping.follow.open')}</Heading>
          <Rows rows={openRows} />
        </>
      )}
      {saidRows.length === 0 ? null : (
        <>
          <Heading level={2}>{say('keeping.follow.said')}</Heading>
          <Rows rows={saidRows} />
        </>
      )}
      <Paragraph soft>{say('keeping.follow.private')}</Paragraph>
      <QuietLinks links={[{ to: addresses.looks(), text: say('keeping.look.back') }]} />
    </>
  );
  return { kind: 'page', title, body, shape: 'words' };
}
