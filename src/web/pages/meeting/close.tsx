import { planInTwo } from '../../../domain/meeting/task.ts';
import { closeMeeting } from '../../../usecases/meeting/close-meeting.ts';
import type { WholeMeeting } from '../../../usecases/meeting/read-meeting.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { CheckboxList } from '../../ui/choices.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Heading, Note, Paragraph, QuietLinks, Rows } from '../../ui/words.tsx';
import { sayState } from './meeting-words.ts';
import { withMeeting } from './with-meeting.ts';

/** After the meeting: what is still open, who was there, and when they look back. */
export const meetingClose = page({
  name: 'meeting-close',
  audience: 'owner',
  address: addresses.meetingClose(':id'),
  get: withMeeting((visit, whole) => show(visit, whole, false)),
  post: withMeeting(async (visit, whole) => {
    const { owner, around, form, say } = visit;
    const { id, goal } = whole.meeting;
    const reviewGoal = [...say('meeting.close.review-goal', { goal })].slice(0, 2000).join('');
    const closing = { meetingId: id, present: form.ids('erbij'), weeks: Number(form.get('weken')), reviewGoal };
    const closed = await closeMeeting(owner.viewer, around, closing);
    if (closed.ok) return { kind: 'go', to: addresses.meetingClose(id) };
    return closed.refusal === 'no-such-meeting' ? { kind: 'not-found' } : show(visit, whole, true);
  }),
});

function show(visit: OwnerVisit, { meeting, invitees, tasks, review }: WholeMeeting, isRefused: boolean): Answer {
  const { say, language, form } = visit;
  const title = say('meeting.close.title');
  const { open } = planInTwo(tasks);
  const isClosed = meeting.closedAt !== null;
  const ticked = form.ids('erbij');
  const people = invitees.map(({ participantId, name, present }) => ({
    value: participantId,
    label: name,
    chosen: isRefused ? ticked.includes(participantId) : present === true,
  }));
  const problem = isRefused ? say('meeting.close.weeks-unclear') : null;
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <ErrorSummary title={say('circle.not-yet')} problems={problem === null ? [] : [{ field: 'weken', text: problem }]} />
      {isClosed ? <Closed visit={visit} meetingId={meeting.id} reviewId={review?.id ?? null} /> : null}
      {open.length === 0 ? (
        <Paragraph>{say('meeting.plan.none-open')}</Paragraph>
      ) : (
        <section>
          <Heading level={2}>{say('meeting.close.open')}</Heading>
          <Rows
            rows={open.map((task) => ({ key: task.id, main: <bdi>{task.what}</bdi>, beside: sayState(say, language, task) }))}
          />
        </section>
      )}
      <Form to={addresses.meetingClose(meeting.id)}>
        {people.length === 0 ? null : (
          <CheckboxList name="erbij" question={say('meeting.close.who')} hint={say('meeting.close.who-hint')} choices={people} />
        )}
        <TextField
          name="weken"
          label={say('meeting.close.weeks')}
          value={isRefused ? form.get('weken') : `${meeting.reviewWeeks}`}
          problem={problem}
          keyboard="numeric"
          longest={2}
        />
        <Actions>
          <Button kind={isClosed ? 'quiet' : 'primary'}>
            {say(isClosed ? 'meeting.close.done-change' : 'meeting.close.done')}
          </Button>
        </Actions>
      </Form>
      <QuietLinks
        links={[
          { to: addresses.meetingPlan(meeting.id), text: say('meeting.door.plan') },
          { to: addresses.meeting(meeting.id), text: say('meeting.back') },
        ]}
      />
    </>
  );
  return { kind: 'page', status: isRefused ? 422 : 200, title, body };
}

type ClosedProps = { readonly visit: OwnerVisit; readonly meetingId: string; readonly reviewId: string | null };

function Closed({ visit: { say }, meetingId, reviewId }: ClosedProps) {
  return (
    <>
      <Note>
        <Paragraph>{say('meeting.closed')}</Paragraph>
        {reviewId === null ? null : <Paragraph>{say('meeting.close.next')}</Paragraph>}
      </Note>
      <Actions>
        <ButtonLink to={addresses.meetingMinutes(meetingId)}>{say('meeting.close.to-minutes')}</ButtonLink>
        {reviewId === null ? null : (
          <ButtonLink to={addresses.meeting(reviewId)} kind="quiet">
            {say('meeting.close.to-next')}
          </ButtonLink>
        )}
      </Actions>
    </>
  );
}
