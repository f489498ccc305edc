import type { MeetingTask } from '../../../domain/meeting/task.ts';
import type { TaskProblem, TypedTask } from '../../../domain/meeting/written.ts';
import type { Standing } from '../../../usecases/guest/read-standing.ts';
import { changeOwnTask, confirmOwnTask, takeBackOwnYes } from '../../../usecases/meeting/own-task.ts';
import type { SeenMeeting } from '../../../usecases/meeting/read-own-meeting.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type GuestVisit, page } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Note } from '../../ui/words.tsx';
import { Meanwhile } from '../circle/meanwhile.tsx';
import { guestPage } from '../guest/guest-page.tsx';
import { withPlan } from './guest-plan.tsx';
import { type SaidProblem, sayProblem } from './meeting-words.ts';
import { TaskFields, taskField, taskTyped } from './task-form.tsx';
import { todayOf } from './with-meeting.ts';

const ownTaskIn = ({ guest, params }: GuestVisit, { tasks }: SeenMeeting): MeetingTask | undefined =>
  tasks.find(({ id, participantId }) => id === params['id'] && participantId === guest.id);

type Handler = (visit: GuestVisit, seen: SeenMeeting, task: MeetingTask) => Answer | Promise<Answer>;

const withOwnTask = (handler: Handler) =>
  withPlan(
    (visit, seen) => ownTaskIn(visit, seen) !== undefined,
    (visit, _: Standing, seen) => {
      const task = ownTaskIn(visit, seen);
      return task === undefined ? { kind: 'not-found' } : handler(visit, seen, task);
    },
  );

type Shown = { readonly typed: TypedTask; readonly problem?: TaskProblem; readonly meanwhile?: true; readonly why?: SaidProblem };

const typedOf = ({ what, untilOn, substitute, limits }: MeetingTask): TypedTask => ({
  ...{ what, until: untilOn ?? '', substitute: substitute ?? '', limits: limits ?? '' },
});

/** One's own thing of the plan, said otherwise in one's own words. */
export const guestMeetingTask = page({
  name: 'guest-meeting-task',
  audience: 'guest',
  address: addresses.guestMeetingTask(':who', ':id'),
  get: withOwnTask((visit, seen, task) => show(visit, seen, task, { typed: typedOf(task) })),
  post: withOwnTask(async (visit, seen, task) => {
    const { guest, around, form } = visit;
    const typed = taskTyped(form);
    const changed = await changeOwnTask(guest, around, { id: task.id, version: Number(form.get('versie')), typed });
    if (changed.ok) return { kind: 'go', to: addresses.guestMeetingPlan(guest.id, seen.meeting.id) };
    if (changed.refusal === 'no-such-task') return { kind: 'not-found' };
    if (changed.refusal === 'changed-meanwhile') return show(visit, seen, task, { typed, meanwhile: true });
    return show(visit, seen, task, { typed, problem: changed.refusal });
  }),
});

/** Yes to exactly one's own, or not after all. */
export const guestMeetingYes = page({
  name: 'guest-meeting-yes',
  audience: 'guest',
  address: addresses.guestMeetingYes(':who', ':id'),
  post: withOwnTask(async (visit, seen, task) => {
    const { guest, around, form } = visit;
    const { id } = task;
    const said =
      form.get('doe') === 'terug'
        ? await takeBackOwnYes(guest, around, id)
        : await confirmOwnTask(guest, around, {
            actId: form.id('act') ?? around.newId(),
            id,
            version: Number(form.get('versie')),
          });
    if (said.ok) return { kind: 'go', to: addresses.guestMeetingPlan(guest.id, seen.meeting.id) };
    return said.refusal === 'no-such-task'
      ? { kind: 'not-found' }
      : show(visit, seen, task, { typed: typedOf(task), why: said.refusal });
  }),
});

function show(visit: GuestVisit, { meeting }: SeenMeeting, task: MeetingTask, { typed, problem, meanwhile, why }: Shown): Answer {
  const { say, guest } = visit;
  const said = problem === undefined ? null : { field: taskField(problem), text: sayProblem(say, problem) };
  const body = (
    <>
      {why === undefined ? null : <Note said>{sayProblem(say, why)}</Note>}
      <ErrorSummary title={say('circle.not-yet')} problems={said === null ? [] : [said]} />
      {meanwhile ? <Meanwhile say={say} now={task.what} yours={typed.what} /> : null}
      {task.agreedAt === null ? null : <Note>{say('meeting.task.open-again')}</Note>}
      <Form to={addresses.guestMeetingTask(guest.id, task.id)} carry={{ versie: `${task.version}` }}>
        <TaskFields say={say} typed={typed} today={todayOf(visit)} problem={said} />
        <Actions>
          <Button>{say('meeting.keep')}</Button>
        </Actions>
      </Form>
    </>
  );
  const back = { to: addresses.guestMeetingPlan(guest.id, meeting.id), text: say('meeting.guest.back-plan') };
  const status = meanwhile || why !== undefined ? 409 : problem === undefined ? 200 : 422;
  return guestPage(visit, { title: say('meeting.guest.add-title'), body, shows: ['meeting'], back, status });
}
