import { isRequestOver } from '../../../domain/organisation/asking.ts';
import { type GuestAt, readGuestDay } from '../../../usecases/home/guest-day.ts';
import { readGuestList } from '../../../usecases/organisation/ask-access.ts';
import { readProgress } from '../../../usecases/trajectory/read-progress.ts';
import { addresses } from '../../addresses.ts';
import { page } from '../../page.ts';
import { dayIn } from '../../say/day.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Heading, LinkList, Note, Paragraph, Rows } from '../../ui/words.tsx';
import { ProgressRows } from '../trajectory/progress-rows.tsx';
import { workPage } from './ask-worker.tsx';
import { WorkNav } from './nav.tsx';
import { forCoordinator } from './people.tsx';

/** "Bij wie ben ik te gast": a name, what for, until when, whose period ends soon first; and what was asked. Nothing of anybody's space. */
export const guestList = page({
  name: 'work-guest-list',
  audience: 'worker',
  address: addresses.guestList(),
  get: async (visit) => {
    const { worker, around, say, language, query } = visit;
    const { ending, others, requests } = await readGuestDay(visit.store, worker, around);
    const day = (moment: Date) => ({ date: dayIn(language, moment) });
    const none = ending.length + others.length === 0;
    const doorsOf = (all: readonly GuestAt[]) =>
      all.map(({ participantId, hostName, purpose, until, isAsked }) => ({
        to: addresses.guestHome(participantId),
        text: hostName ?? say('org.guest.somebody'),
        note: [purpose, say('org.guest.until', day(until)), ...(isAsked ? [say('home.guest-asked')] : [])].join(' · '),
      }));
    const asked = requests.map((one) => ({
      key: one.id,
      main: one.purpose,
      beside: say(
        one.answer !== null ? 'org.guest.not-given' : isRequestOver(one, around.now()) ? 'org.guest.over' : 'org.guest.waiting',
        day(one.askedAt),
      ),
    }));
    return workPage(visit, {
      title: say('org.guest.title'),
      children: (
        <>
          {query.get('gevraagd') === 'ja' ? <Note said>{say('org.guest.asked')}</Note> : null}
          <Paragraph>{say(none ? 'org.guest.none' : 'org.guest.lead')}</Paragraph>
          {ending.length === 0 ? null : (
            <>
              <Heading level={2}>{say('home.guest-ending')}</Heading>
              <LinkList links={doorsOf(ending)} />
              {others.length === 0 ? null : <Heading level={2}>{say('home.guest-others')}</Heading>}
            </>
          )}
          {others.length === 0 ? null : <LinkList links={doorsOf(others)} />}
          <ButtonLink to={addresses.askAccess()}>{say('org.guest.ask')}</ButtonLink>
          {asked.length === 0 ? null : (
            <>
              <Heading level={2}>{say('org.guest.asked-title')}</Heading>
              <Rows rows={asked} />
            </>
          )}
          <WorkNav visit={visit} />
        </>
      ),
    });
  },
});

/** How far trajectories are, for a coordinator to whom an owner shows that: a door to each, without content here. */
export const trajectoriesOfWork = page({
  name: 'work-trajectories',
  audience: 'worker',
  address: addresses.trajectoriesOfWork(),
  get: forCoordinator(async (visit) => {
    const { worker, around, say, language } = visit;
    const { grants } = await readGuestList(worker, around);
    const shown = grants.filter(({ sets }) => sets.includes('progress'));
    const progress = await readProgress(visit.store, around, worker);
    const doors = shown.map(({ participantId, hostName, until }) => ({
      to: addresses.guestHome(participantId),
      text: say('org.trajectories.of', { name: hostName ?? say('org.guest.somebody') }),
      note: say('org.guest.until', { date: dayIn(language, until) }),
    }));
    return workPage(visit, {
      title: say('org.trajectories.title'),
      lead: say('org.trajectories.lead'),
      children: (
        <>
          {doors.length + progress.length === 0 ? <Paragraph>{say('org.trajectories.none')}</Paragraph> : null}
          <ProgressRows visit={visit} all={progress} />
          {doors.length === 0 ? null : <LinkList links={doors} />}
          <WorkNav visit={visit} />
        </>
      ),
    });
  }),
});
