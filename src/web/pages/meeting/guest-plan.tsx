import type { MeetingTask } from '../../../domain/meeting/task.ts';
import { seesPlan } from '../../../domain/meeting/who-sees-plan.ts';
import type { TaskProblem, TypedTask } from '../../../domain/meeting/written.ts';
import type { Standing } from '../../../usecases/guest/read-standing.ts';
import { addOwnTask } from '../../../usecases/meeting/own-task.ts';
import { readOwnMeetings, type SeenMeeting } from '../../../usecases/meeting/read-own-meeting.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type GuestVisit, page } from '../../page.ts';
import { dayIn } from '../../say/day.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Paragraph, Rows } from '../../ui/words.tsx';
import { guestPage, hostOf, withGrant } from '../guest/guest-page.tsx';
import { sayBounds, sayProblem, sayTask } from './meeting-words.ts';
import { TaskFields, taskField, taskTyped } from './task-form.tsx';
import { todayOf } from './with-meeting.ts';

const set = 'meeting';

type Handler = (visit: GuestVisit, standing: Standing, seen: SeenMeeting) => Answer | Promise<Answer>;

/** For pages about a plan: whoever may not see it just now finds no such page, whatever the address says. */
export const withPlan = (find: (visit: GuestVisit, seen: SeenMeeting) => boolean, handler: Handler) =>
  withGrant(set, async (visit, standing) => {
    const seen = (await readOwnMeetings(visit.guest)).find((one) => find(visit, one));
    if (seen === undefined || !seesPlan({ kind: standing.kind, part: seen.meeting.part }, seen.meeting))
      return { kind: 'not-found' };
    return handler(visit, standing, seen);
  });

const byAddress = ({ params }: GuestVisit, { meeting }: SeenMeeting) => meeting.id === params['id'];

type Shown = { readonly typed: TypedTask; readonly problem?: TaskProblem };
const nothing: TypedTask = { what: '', until: '', substitute: '', limits: '' };

/** The plan, for who may see it: what one does oneself, to say yes to, and what others do. */
export const guestMeetingPlan = page({
  name: 'guest-meeting-plan',
  audience: 'guest',
  address: addresses.guestMeetingPlan(':who', ':id'),
  get: withPlan(byAddress, (visit, standing, seen) => show(visit, standing, seen, { typed: nothing })),
  post: withPlan(byAddress, async (visit, standing, seen) => {
    const { guest, around, form } = visit;
    const typed = taskTyped(form);
    const meetingId = seen.meeting.id;
    const added = await addOwnTask(guest, around, { actId: form.id('act') ?? around.newId(), meetingId, typed });
    if (added.ok) return { kind: 'go', to: addresses.guestMeetingPlan(guest.id, meetingId) };
    if (added.refusal === 'no-such-meeting') return { kind: 'not-found' };
    return show(visit, standing, seen, { typed, problem: added.refusal });
  }),
});

function show(visit: GuestVisit, standing: Standing, { meeting, tasks }: SeenMeeting, { typed, problem }: Shown): Answer {
  const { say, language, guest, around } = visit;
  const own = tasks.filter(({ participantId }) => participantId === guest.id);
  const others = tasks.filter(({ participantId }) => participantId !== guest.id);
  const said = problem === undefined ? null : { field: taskField(problem), text: sayProblem(say, problem) };
  const first = own.find(({ agreedAt, untilOn }) => agreedAt === null && untilOn !== null);
  const body = (
    <>
      <ErrorSummary title={say('circle.not-yet')} problems={said === null ? [] : [said]} />
      <Paragraph>{say('meeting.guest.plan-lead')}</Paragraph>
      <Heading level={2}>{say('meeting.guest.own')}</Heading>
      {own.length === 0 ? <Paragraph>{say('meeting.guest.own-none')}</Paragraph> : null}
      {own.map((task) => (
        <Own key={task.id} visit={visit} task={task} isFirst={task === first} />
      ))}
      {others.length === 0 ? null : (
        <>
          <Heading level={2}>{say('meeting.guest.others')}</Heading>
          <Rows
            rows={others.map((task) => ({
              key: task.id,
              main: <bdi>{task.what}</bdi>,
              beside: sayTask(say, language, task),
            }))}
          />
        </>
      )}
      <details class="naober-more" open={problem !== undefined}>
        <summary>{say('meeting.guest.add')}</summary>
        <Form to={addresses.guestMeetingPlan(guest.id, meeting.id)} act={around.newId()}>
          <TaskFields say={say} typed={typed} today={todayOf(visit)} problem={said} />
          <Actions>
            <Button kind="quiet">{say('meeting.guest.add-keep')}</Button>
          </Actions>
        </Form>
      </details>
    </>
  );
  const back = { to: addresses.guestMeeting(guest.id), text: say('meeting.guest.back-meeting') };
  const heading = say('meeting.guest.heading', { host: hostOf(standing, say) });
  const status = problem === undefined ? 200 : 422;
  return guestPage(visit, { title: say('meeting.guest.plan-title'), heading, body, shows: [set], back, status });
}

type OwnProps = { readonly visit: GuestVisit; readonly task: MeetingTask; readonly isFirst: boolean };

/** Something one does oneself: yes to exactly this, or not after all, or otherwise. */
function Own({ visit: { say, language, guest, around }, task, isFirst }: OwnProps) {
  const { id, what, agreedAt, notedHow, untilOn, version } = task;
  const day = agreedAt === null ? '' : dayIn(language, agreedAt);
  const state =
    agreedAt === null
      ? say(untilOn === null ? 'meeting.guest.no-end' : 'meeting.guest.not-yet')
      : say(notedHow === null ? 'meeting.guest.you-said' : 'meeting.guest.noted', { day });
  return (
    <article aria-labelledby={`t-${id}`}>
      <Heading level={3} id={`t-${id}`}>
        <bdi>{what}</bdi>
      </Heading>
      <Paragraph>
        {sayBounds(say, language, task)} {state}
      </Paragraph>
      {agreedAt === null && untilOn === null ? null : (
        <Form to={addresses.guestMeetingYes(guest.id, id)} act={around.newId()} carry={{ versie: `${version}` }}>
          {agreedAt === null ? <Paragraph soft>{say('meeting.guest.yes-note')}</Paragraph> : null}
          <Actions>
            {agreedAt === null ? (
              <Button kind={isFirst ? 'primary' : 'quiet'} name="doe" value="ja" label={say('meeting.guest.yes-named', { what })}>
                {say('meeting.guest.yes')}
              </Button>
            ) : (
              <Button kind="quiet" name="doe" value="terug" label={say('meeting.guest.yes-back-named', { what })}>
                {say('meeting.guest.yes-back')}
              </Button>
            )}
          </Actions>
        </Form>
      )}
      <Actions>
        <ButtonLink to={addresses.guestMeetingTask(guest.id, id)} kind="text">
          {say('meeting.guest.change')}
        </ButtonLink>
      </Actions>
    </article>
  );
}
