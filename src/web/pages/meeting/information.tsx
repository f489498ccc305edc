import { addTelling, removeTelling, type TellingProblem } from '../../../usecases/meeting/hold-meeting.ts';
import type { WholeMeeting } from '../../../usecases/meeting/read-meeting.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Heading, Note, Paragraph, QuietLinks, Rows } from '../../ui/words.tsx';
import { actOf } from '../circle/with-circle.ts';
import { sayProblem } from './meeting-words.ts';
import { withMeeting } from './with-meeting.ts';

type Problem = Exclude<TellingProblem, 'no-such-meeting'>;

/** The information part: who tells what, before the others talk among themselves. */
export const meetingInformation = page({
  name: 'meeting-information',
  audience: 'owner',
  address: addresses.meetingInformation(':id'),
  get: withMeeting((visit, whole) => show(visit, whole, null)),
  post: withMeeting(async (visit, whole) => {
    const { owner, around, form } = visit;
    const meetingId = whole.meeting.id;
    const [id, act] = [form.id('welke'), form.get('doe')];
    if (id !== null && (act === 'weg' || act === 'terug')) {
      await removeTelling(owner.viewer, around, { meetingId, id, removed: act === 'weg' });
      return { kind: 'go', to: addresses.meetingInformation(meetingId, act === 'weg' ? id : undefined) };
    }
    const typed = { who: form.get('wie'), what: form.get('wat') };
    const added = await addTelling(owner.viewer, around, { actId: actOf(visit), meetingId, ...typed });
    if (added.ok) return { kind: 'go', to: addresses.meetingInformation(meetingId) };
    return added.refusal === 'no-such-meeting' ? { kind: 'not-found' } : show(visit, whole, added.refusal);
  }),
});

function show(visit: OwnerVisit, { meeting, tellings }: WholeMeeting, why: Problem | null): Answer {
  const { say, around, form, query } = visit;
  const title = say('meeting.info.title');
  const field = why === 'who-missing' ? 'wie' : 'wat';
  const text = why === null ? null : why === 'who-missing' ? say('meeting.info.who-missing') : sayProblem(say, why);
  const gone = query.get('weg');
  const to = addresses.meetingInformation(meeting.id);
  const rows = tellings.map(({ id, who, what }) => ({
    key: id,
    main: <bdi>{who}</bdi>,
    beside: what,
    end: (
      <Form to={to} carry={{ welke: id }}>
        <Button kind="text" name="doe" value="weg" label={say('meeting.info.remove-named', { what })}>
          {say('meeting.info.remove')}
        </Button>
      </Form>
    ),
  }));
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      {gone === null ? null : (
        <Note said>
          <Paragraph>{say('meeting.info.gone')}</Paragraph>
          <Form to={to} carry={{ welke: gone, doe: 'terug' }}>
            <Button kind="text">{say('meeting.info.put-back')}</Button>
          </Form>
        </Note>
      )}
      <ErrorSummary title={say('circle.not-yet')} problems={text === null ? [] : [{ field, text }]} />
      <Paragraph>{say('meeting.info.lead')}</Paragraph>
      {rows.length === 0 ? <Paragraph soft>{say('meeting.info.empty')}</Paragraph> : <Rows rows={rows} />}
      <Form to={to} act={around.newId()}>
        <TextField
          name="wie"
          label={say('meeting.info.who')}
          value={why === null ? '' : form.get('wie')}
          problem={field === 'wie' ? text : null}
          longest={400}
        />
        <TextField
          name="wat"
          label={say('meeting.info.what')}
          hint={say('meeting.info.what-hint')}
          value={why === null ? '' : form.get('wat')}
          problem={field === 'wat' ? text : null}
          longest={400}
        />
        <Actions>
          <Button>{say('meeting.info.add')}</Button>
        </Actions>
      </Form>
      <QuietLinks links={[{ to: addresses.meeting(meeting.id), text: say('meeting.back') }]} />
    </>
  );
  return { kind: 'page', status: why === null ? 200 : 422, title, body };
}
