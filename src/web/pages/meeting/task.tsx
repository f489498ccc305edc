import { isNotedHow, notedHows } from '../../../domain/meeting/meeting.ts';
import { type NoteProblem, noteYes, takeBackYes } from '../../../usecases/meeting/note-yes.ts';
import type { KeptTask, WholeMeeting } from '../../../usecases/meeting/read-meeting.ts';
import { addTask, changeTask, type OwnerTask, type OwnerTaskProblem, removeTask } from '../../../usecases/meeting/write-task.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Note, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { Meanwhile } from '../circle/meanwhile.tsx';
import { actOf } from '../circle/with-circle.ts';
import { sayProblem, sayTask } from './meeting-words.ts';
import { TaskFields, taskField, taskTyped } from './task-form.tsx';
import { todayOf, withMeeting, withTask } from './with-meeting.ts';

const nobody = 'niemand';
const somebody = 'ander';

type Typed = OwnerTask & { readonly who: string };

function typedIn({ form }: OwnerVisit): Typed {
  const [who, name] = [form.get('wie'), form.get('naam')];
  // A name that was typed counts also when the choice above it was left as it was.
  const byHand = name.trim() !== '' && form.id('wie') === null;
  return { ...taskTyped(form), who: byHand ? somebody : who, participantId: form.id('wie'), name: byHand ? name : '' };
}

const nothing: Typed = { what: '', until: '', substitute: '', limits: '', who: nobody, participantId: null, name: '' };

const typedOf = ({ what, untilOn, substitute, limits, participantId, who }: KeptTask): Typed => ({
  ...{ what, until: untilOn ?? '', substitute: substitute ?? '', limits: limits ?? '', participantId },
  who: participantId ?? (who === null ? nobody : somebody),
  name: participantId === null ? (who ?? '') : '',
});

type Problem = Exclude<OwnerTaskProblem, 'no-such-meeting'>;
type Shown = { readonly typed: Typed; readonly problem?: Problem; readonly why?: NoteProblem; readonly meanwhile?: true };

/** Writing something down in the plan. */
export const meetingNewTask = page({
  name: 'meeting-new-task',
  audience: 'owner',
  address: addresses.meetingNewTask(':id'),
  get: withMeeting((visit, whole) => show(visit, whole, null, { typed: nothing })),
  post: withMeeting(async (visit, whole) => {
    const { owner, around } = visit;
    const typed = typedIn(visit);
    const meetingId = whole.meeting.id;
    const added = await addTask(owner.viewer, around, { actId: actOf(visit), meetingId, typed });
    if (added.ok) return { kind: 'go', to: addresses.meetingTask(added.value.id) };
    return added.refusal === 'no-such-meeting'
      ? { kind: 'not-found' }
      : show(visit, whole, null, { typed, problem: added.refusal });
  }),
});

/** One thing of the plan: saying it otherwise, writing down a yes, taking it out. */
export const meetingTask = page({
  name: 'meeting-task',
  audience: 'owner',
  address: addresses.meetingTask(':id'),
  get: withTask((visit, whole, task) => show(visit, whole, task, { typed: typedOf(task) })),
  post: withTask(async (visit, whole, task) => {
    const { owner, around, form } = visit;
    const typed = typedIn(visit);
    const changed = await changeTask(owner.viewer, around, { id: task.id, version: Number(form.get('versie')), typed });
    if (changed.ok) return { kind: 'go', to: addresses.meetingPlan(whole.meeting.id) };
    const why = changed.refusal;
    if (why === 'no-such-task' || why === 'no-such-meeting') return { kind: 'not-found' };
    return show(visit, whole, task, why === 'changed-meanwhile' ? { typed, meanwhile: true } : { typed, problem: why });
  }),
});

/** Writes down that somebody said yes, or takes that back. */
export const meetingTaskYes = page({
  name: 'meeting-task-yes',
  audience: 'owner',
  address: addresses.meetingTaskYes(':id'),
  post: withTask(async (visit, whole, task) => {
    const { owner, around, form } = visit;
    const how = form.get('hoe');
    const done = isNotedHow(how)
      ? await noteYes(owner.viewer, around, { actId: actOf(visit), id: task.id, version: Number(form.get('versie')), how })
      : await takeBackYes(owner.viewer, around, task.id);
    if (done.ok) return { kind: 'go', to: addresses.meetingPlan(whole.meeting.id) };
    return done.refusal === 'no-such-task'
      ? { kind: 'not-found' }
      : show(visit, whole, task, { typed: typedOf(task), why: done.refusal });
  }),
});

/** Takes something out of the plan, or puts it back. */
export const meetingTaskOff = page({
  name: 'meeting-task-off',
  audience: 'owner',
  address: addresses.meetingTaskOff(':id'),
  post: async ({ owner, around, form, params }) => {
    const [id, removed] = [params['id'] ?? '', form.get('doe') !== 'terug'];
    const done = await removeTask(owner.viewer, around, { id, removed });
    return done.ok
      ? { kind: 'go', to: addresses.meetingPlan(done.value.meetingId, removed ? id : undefined) }
      : { kind: 'not-found' };
  },
});

function show(visit: OwnerVisit, whole: WholeMeeting, task: KeptTask | null, shown: Shown): Answer {
  const { say, language } = visit;
  const { typed, problem, why, meanwhile } = shown;
  const title = say('meeting.task.title');
  const said = problem === undefined ? null : { field: taskField(problem), text: sayProblem(say, problem) };
  const form = <TaskForm visit={visit} whole={whole} task={task} typed={typed} said={said} />;
  const body = (
    <>
      <Heading level={1}>{task === null ? title : <bdi>{task.what}</bdi>}</Heading>
      {why === undefined ? null : <Note said>{sayProblem(say, why === 'no-such-task' ? 'changed-meanwhile' : why)}</Note>}
      <ErrorSummary title={say('circle.not-yet')} problems={said === null ? [] : [said]} />
      {task === null ? (
        form
      ) : (
        <>
          {meanwhile ? <Meanwhile say={say} now={task.what} yours={typed.what} /> : null}
          <Paragraph>{sayTask(say, language, task)}</Paragraph>
          <Yes visit={visit} task={task} />
          <details class="naober-more" open={said !== null || meanwhile || task.who === null || task.untilOn === null}>
            <summary>{say('meeting.task.change')}</summary>
            {task.agreedAt === null ? null : <Paragraph soft>{say('meeting.task.open-again')}</Paragraph>}
            {form}
          </details>
          <Form to={addresses.meetingTaskOff(task.id)}>
            <Button kind="text">{say('meeting.task.remove')}</Button>
          </Form>
        </>
      )}
      <QuietLinks links={[{ to: addresses.meetingPlan(whole.meeting.id), text: say('meeting.door.plan') }]} />
    </>
  );
  const status = meanwhile || why === 'changed-meanwhile' ? 409 : problem === undefined && why === undefined ? 200 : 422;
  return { kind: 'page', status, title, body };
}

type FormProps = {
  readonly visit: OwnerVisit;
  readonly whole: WholeMeeting;
  readonly task: KeptTask | null;
  readonly typed: Typed;
  readonly said: { readonly field: string; readonly text: string } | null;
};

function TaskForm({ visit, whole, task, typed, said }: FormProps) {
  const { say, around } = visit;
  const to = task === null ? addresses.meetingNewTask(whole.meeting.id) : addresses.meetingTask(task.id);
  const who = { choices: whoChoices(visit, whole, typed.who), name: typed.name };
  return (
    <Form to={to} {...(task === null ? { act: around.newId() } : { carry: { versie: `${task.version}` } })}>
      <TaskFields say={say} typed={typed} today={todayOf(visit)} problem={said} who={who} />
      <Actions>
        <Button kind={task === null ? 'primary' : 'quiet'}>
          {say(task === null ? 'meeting.task.keep' : 'meeting.task.keep-change')}
        </Button>
      </Actions>
    </Form>
  );
}

function whoChoices({ say }: OwnerVisit, { invitees }: WholeMeeting, chosen: string) {
  return [
    ...invitees.filter(({ leftAt }) => leftAt === null).map(({ participantId, name }) => ({ value: participantId, label: name })),
    { value: somebody, label: say('meeting.task.somebody') },
    { value: nobody, label: say('meeting.task.nobody') },
  ].map((one) => ({ ...one, chosen: one.value === chosen }));
}

/** How it stands, and what the owner can write down for whoever does it: that they said yes, and how; or not after all. */
function Yes({ visit: { say, around }, task }: { readonly visit: OwnerVisit; readonly task: KeptTask }) {
  const who = task.who ?? '';
  const isAgreed = task.agreedAt !== null;
  return (
    <section>
      {task.who === null || task.untilOn === null ? null : (
        <Form to={addresses.meetingTaskYes(task.id)} act={around.newId()} carry={{ versie: `${task.version}` }}>
          {isAgreed ? null : (
            <>
              <Heading level={2}>{say('meeting.yes.title', { who })}</Heading>
              <Paragraph soft>{say('meeting.yes.lead', { who })}</Paragraph>
            </>
          )}
          <Actions>
            {isAgreed ? (
              <Button kind="quiet">{say('meeting.yes.back')}</Button>
            ) : (
              notedHows.map((how) => (
                <Button key={how} kind="quiet" name="hoe" value={how}>
                  {say(`meeting.yes.${how}`)}
                </Button>
              ))
            )}
          </Actions>
        </Form>
      )}
    </section>
  );
}
