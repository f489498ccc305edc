import { planInTwo } from '../../../domain/meeting/task.ts';
import { changePrivateTime, isPrivateTimeAct, type PrivateTimeAct } from '../../../usecases/meeting/hold-meeting.ts';
import type { KeptMeeting, KeptTask, WholeMeeting } from '../../../usecases/meeting/read-meeting.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Link, Note, Paragraph, QuietLinks, Rows } from '../../ui/words.tsx';
import { sayTask } from './meeting-words.ts';
import { withMeeting } from './with-meeting.ts';

/** The plan: what is agreed, what is open, and the time in which the owner's own people make it. */
export const meetingPlan = page({
  name: 'meeting-plan',
  audience: 'owner',
  address: addresses.meetingPlan(':id'),
  get: withMeeting((visit, whole) => show(visit, whole)),
  post: withMeeting(async (visit, { meeting }) => {
    const { owner, around, form } = visit;
    const act = form.get('doe');
    if (isPrivateTimeAct(act)) await changePrivateTime(owner.viewer, around, { meetingId: meeting.id, act });
    return { kind: 'go', to: addresses.meetingPlan(meeting.id) };
  }),
});

function show(visit: OwnerVisit, { meeting, tasks }: WholeMeeting): Answer {
  const { say, query } = visit;
  const title = say('meeting.plan.title');
  const { agreed, open } = planInTwo(tasks);
  const gone = query.get('weg');
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      {gone === null || !/^[0-9a-f-]{36}$/.test(gone) ? null : <TakenOut visit={visit} id={gone} />}
      <Paragraph>{say('meeting.plan.lead')}</Paragraph>
      <Actions>
        <ButtonLink to={addresses.meetingNewTask(meeting.id)}>{say('meeting.plan.add')}</ButtonLink>
      </Actions>
      {tasks.length === 0 ? <Paragraph soft>{say('meeting.plan.empty')}</Paragraph> : null}
      {open.length === 0 ? null : <Tasks visit={visit} title={say('meeting.plan.open')} tasks={open} />}
      {agreed.length === 0 ? null : <Tasks visit={visit} title={say('meeting.plan.agreed')} tasks={agreed} />}
      <PrivateTime visit={visit} meeting={meeting} />
      <QuietLinks
        links={[
          { to: addresses.meetingSheet(meeting.id), text: say('meeting.sheet') },
          { to: addresses.meetingMinutes(meeting.id), text: say('meeting.close.to-minutes') },
          { to: addresses.meeting(meeting.id), text: say('meeting.back') },
        ]}
      />
    </>
  );
  return { kind: 'page', title, body };
}

const TakenOut = ({ visit: { say }, id }: { readonly visit: OwnerVisit; readonly id: string }) => (
  <Note said>
    <Paragraph>{say('meeting.task.removed')}</Paragraph>
    <Form to={addresses.meetingTaskOff(id)} carry={{ doe: 'terug' }}>
      <Button kind="text">{say('meeting.task.put-back')}</Button>
    </Form>
  </Note>
);

type TasksProps = { readonly visit: OwnerVisit; readonly title: string; readonly tasks: readonly KeptTask[] };

function Tasks({ visit: { say, language }, title, tasks }: TasksProps) {
  const rows = tasks.map((task) => ({
    key: task.id,
    main: (
      <Link to={addresses.meetingTask(task.id)} alone>
        <bdi>{task.what}</bdi>
      </Link>
    ),
    beside: sayTask(say, language, task),
  }));
  return (
    <section>
      <Heading level={2}>{title}</Heading>
      <Rows rows={rows} />
    </section>
  );
}

const now = ({ privateTime, planOpen }: KeptMeeting) =>
  privateTime === 'over' ? (planOpen ? 'over-open' : 'over-shut') : privateTime;

const acts: Readonly<Record<ReturnType<typeof now>, readonly PrivateTimeAct[]>> = {
  before: ['begin'],
  on: ['end'],
  'over-shut': ['open', 'begin'],
  'over-open': ['shut', 'begin'],
};

/** The part of the owner's own people: what holds now, who sees the plan, and what comes next. */
function PrivateTime({ visit: { say }, meeting }: { readonly visit: OwnerVisit; readonly meeting: KeptMeeting }) {
  const state = now(meeting);
  return (
    <section>
      <Heading level={2}>{say('meeting.private.title')}</Heading>
      <Note>
        <Paragraph>{say(`meeting.private.${state}`)}</Paragraph>
        <Paragraph>{say('meeting.plan.who-sees')}</Paragraph>
      </Note>
      <Form to={addresses.meetingPlan(meeting.id)}>
        <Actions>
          {acts[state].map((act) => (
            <Button key={act} kind="quiet" name="doe" value={act}>
              {say(act === 'begin' && state !== 'before' ? 'meeting.private.again' : `meeting.private.${act}`)}
            </Button>
          ))}
        </Actions>
      </Form>
    </section>
  );
}
