import { beginMeeting, type GoalProblem } from '../../../usecases/meeting/begin-meeting.ts';
import { readMeetings } from '../../../usecases/meeting/read-meeting.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { Heading, LinkList, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { actOf } from '../circle/with-circle.ts';
import { sayProblem, sayWhen } from './meeting-words.ts';

/** The owner's meetings. */
export const meetings = page({
  name: 'meetings',
  audience: 'owner',
  address: addresses.meetings(),
  get: async ({ say, language, owner }) => {
    const all = await readMeetings(owner.viewer);
    const title = say('meeting.title');
    const links = all.map((one) => ({
      to: addresses.meeting(one.id),
      text: firstLine(one.goal),
      note: sayWhen(say, language, one),
    }));
    const body = (
      <>
        <Heading level={1}>{title}</Heading>
        <Paragraph lead>{say('meeting.list-lead')}</Paragraph>
        {links.length === 0 ? null : <LinkList links={links} />}
        <Paragraph soft>{say('meeting.list-after')}</Paragraph>
        <Actions>
          <ButtonLink to={addresses.newMeeting()}>{say('meeting.new')}</ButtonLink>
        </Actions>
        <QuietLinks links={[{ to: addresses.circle(), text: say('shell.to-circle') }]} />
      </>
    );
    return { kind: 'page', title, body };
  },
});

const firstLine = (words: string): string => words.split('\n')[0] ?? words;

/** Beginning a meeting: one question, what it is about. */
export const newMeeting = page({
  name: 'new-meeting',
  audience: 'owner',
  address: addresses.newMeeting(),
  get: async (visit) => show(visit, null),
  post: async (visit) => {
    const { owner, around, form } = visit;
    const begun = await beginMeeting(owner.viewer, around, { actId: actOf(visit), goal: form.get('doel') });
    return begun.ok ? { kind: 'go', to: addresses.meeting(begun.value.id) } : show(visit, begun.refusal);
  },
});

function show({ say, around, form }: OwnerVisit, why: GoalProblem | null): Answer {
  const title = say('meeting.new-title');
  const problem = why === null ? null : sayProblem(say, why);
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <ErrorSummary title={say('circle.not-yet')} problems={problem === null ? [] : [{ field: 'doel', text: problem }]} />
      <Form to={addresses.newMeeting()} act={around.newId()}>
        <TextArea
          name="doel"
          label={say('meeting.goal')}
          hints={[say('meeting.goal-hint'), say('meeting.goal-short')]}
          value={form.get('doel')}
          problem={problem}
          longest={2000}
        />
        <Actions>
          <Button>{say('meeting.begin')}</Button>
        </Actions>
      </Form>
      <QuietLinks links={[{ to: addresses.meetings(), text: say('meeting.back-list') }]} />
    </>
  );
  return { kind: 'page', status: why === null ? 200 : 422, title, body };
}
