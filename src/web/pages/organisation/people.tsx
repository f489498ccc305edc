import { readWorkers, type WorkerCard } from '../../../usecases/organisation/read-workers.ts';
import { coordinates } from '../../../usecases/organisation/worker-viewer.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, page, type WorkerVisit } from '../../page.ts';
import { dayIn } from '../../say/day.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Heading, LinkList } from '../../ui/words.tsx';
import { workPage } from './ask-worker.tsx';
import { WorkNav } from './nav.tsx';
import { sayRoles } from './role-words.ts';

/** For who coordinates; for other workers there is no such page. */
export const forCoordinator =
  (handler: (visit: WorkerVisit) => Promise<Answer>) =>
  async (visit: WorkerVisit): Promise<Answer> =>
    coordinates(visit.worker) ? handler(visit) : { kind: 'not-found' };

function lineOf({ say, language, worker }: WorkerVisit, card: WorkerCard) {
  const date = (moment: Date) => ({ date: dayIn(language, moment) });
  const notes = [
    sayRoles(say, card.roles),
    ...(card.id === worker.id ? [say('org.people.you')] : []),
    ...(card.endedAt === null ? [] : [say('org.people.ended', date(card.endedAt))]),
    ...(card.endedAt !== null || card.invitedUntil === null ? [] : [say('org.people.invited', date(card.invitedUntil))]),
  ];
  return { to: addresses.worker(card.id), text: card.name, note: notes.join(' · ') };
}

/** Who work at an organisation, for its coordinators. With whom anybody is a guest does not stand here. */
export const work = page({
  name: 'work-people',
  audience: 'worker',
  address: addresses.work(),
  get: async (visit) => {
    const { worker, around, say } = visit;
    if (!coordinates(worker)) return { kind: 'go', to: addresses.guestList() };
    const all = await readWorkers(worker, around);
    const [here, gone] = [all.filter(({ endedAt }) => endedAt === null), all.filter(({ endedAt }) => endedAt !== null)];
    return workPage(visit, {
      title: say('org.people.title', { organisation: worker.organisation }),
      lead: say('org.people.lead'),
      children: (
        <>
          <LinkList links={here.map((card) => lineOf(visit, card))} />
          <ButtonLink to={addresses.inviteWorker()}>{say('org.people.invite')}</ButtonLink>
          {gone.length === 0 ? null : (
            <>
              <Heading level={2}>{say('org.people.ended-title')}</Heading>
              <LinkList links={gone.map((card) => lineOf(visit, card))} />
            </>
          )}
          <WorkNav visit={visit} />
        </>
      ),
    });
  },
});
