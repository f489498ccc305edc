import { type TypedMeeting, writeMeeting } from '../../../usecases/meeting/begin-meeting.ts';
import type { KeptMeeting } from '../../../usecases/meeting/read-meeting.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Heading, Note, QuietLinks } from '../../ui/words.tsx';
import { Meanwhile } from '../circle/meanwhile.tsx';
import { sayProblem } from './meeting-words.ts';
import { withMeeting } from './with-meeting.ts';

type Shown = {
  readonly typed: TypedMeeting;
  readonly problem?: 'words-missing' | 'words-too-long';
  readonly meanwhile?: string;
};

/** What a meeting is about, where, and what everybody is told beforehand. */
export const meetingWords = page({
  name: 'meeting-words',
  audience: 'owner',
  address: addresses.meetingWords(':id'),
  get: withMeeting((visit, { meeting }) => show(visit, meeting, { typed: typedOf(meeting) })),
  post: withMeeting(async (visit, { meeting }) => {
    const { owner, around, form } = visit;
    const typed = { goal: form.get('doel'), place: form.get('waar'), briefing: form.get('vooraf') };
    const version = Number(form.get('versie'));
    const written = await writeMeeting(owner.viewer, around, { id: meeting.id, version, typed });
    if (written.ok) return { kind: 'go', to: addresses.meeting(meeting.id) };
    if (written.refusal === 'no-such-meeting') return { kind: 'not-found' };
    if (written.refusal !== 'changed-meanwhile') return show(visit, meeting, { typed, problem: written.refusal });
    const { goal, place, briefing } = typedOf(meeting);
    return show(visit, meeting, { typed, meanwhile: [goal, place, briefing].filter((words) => words !== '').join(' / ') });
  }),
});

const typedOf = ({ goal, place, briefing }: KeptMeeting): TypedMeeting => ({
  goal,
  place: place ?? '',
  briefing: briefing ?? '',
});

function show({ say }: OwnerVisit, { id, version }: KeptMeeting, { typed, problem, meanwhile }: Shown): Answer {
  const title = say('meeting.words.title');
  const text = problem === undefined ? null : sayProblem(say, problem);
  const yours = [typed.goal, typed.place, typed.briefing].filter((words) => words !== '').join(' / ');
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <ErrorSummary title={say('circle.not-yet')} problems={text === null ? [] : [{ field: 'doel', text }]} />
      {meanwhile === undefined ? null : <Meanwhile say={say} now={meanwhile} yours={yours} />}
      <Form to={addresses.meetingWords(id)} carry={{ versie: `${version}` }}>
        <TextArea
          name="doel"
          label={say('meeting.new-title')}
          hints={[say('meeting.goal-short')]}
          value={typed.goal}
          problem={text}
          longest={2000}
        />
        <TextField name="waar" label={say('meeting.words.place')} hint={say('meeting.words.place-hint')} value={typed.place} />
        <TextArea
          name="vooraf"
          label={say('meeting.words.briefing')}
          hints={[say('meeting.words.briefing-hint')]}
          value={typed.briefing}
          longest={2000}
        />
        <Note>{say('meeting.words.note')}</Note>
        <Actions>
          <Button>{say('meeting.keep')}</Button>
        </Actions>
      </Form>
      <QuietLinks links={[{ to: addresses.meeting(id), text: say('meeting.back') }]} />
    </>
  );
  return { kind: 'page', status: meanwhile !== undefined ? 409 : problem === undefined ? 200 : 422, title, body };
}
