import { planInTwo } from '../../../domain/meeting/task.ts';
import { mailMinutes, whoGetsMinutes } from '../../../usecases/meeting/mail-minutes.ts';
import type { KeptTask, WholeMeeting } from '../../../usecases/meeting/read-meeting.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { Heading, Note, Paragraph, QuietLinks, Rows } from '../../ui/words.tsx';
import { sayTask } from './meeting-words.ts';
import { minutesParts, sayMinutesOf, sayReview } from './minutes-words.ts';
import { withMeeting } from './with-meeting.ts';

/** Who does what, on paper and as a text to share; and as a mail to who was there. Nothing of what was said. */
export const meetingMinutes = page({
  name: 'meeting-minutes',
  audience: 'owner',
  address: addresses.meetingMinutes(':id'),
  get: withMeeting((visit, whole) => show(visit, whole)),
  post: withMeeting(async ({ owner, around }, { meeting }) => {
    const mailed = await mailMinutes(owner.viewer, around, meeting.id);
    return mailed.ok ? { kind: 'go', to: addresses.meetingMinutes(meeting.id, 'weg') } : { kind: 'not-found' };
  }),
});

async function show(visit: OwnerVisit, whole: WholeMeeting): Promise<Answer> {
  const { say, language, query } = visit;
  const { meeting, tasks } = whole;
  const minutes = { ...meeting, tasks };
  const title = sayMinutesOf(say, language, meeting);
  const { agreed, open } = planInTwo(tasks);
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      {query.get('mail') === 'weg' ? (
        <div class="naober-not-on-paper">
          <Note said>{say('meeting.minutes.mailed')}</Note>
        </div>
      ) : null}
      {meeting.closedAt === null ? <Paragraph soft>{say('meeting.minutes.not-closed')}</Paragraph> : null}
      <div class="naober-not-on-paper">
        <Paragraph>{say('meeting.minutes.lead')}</Paragraph>
      </div>
      <Listed visit={visit} title={say('meeting.minutes.agreed')} tasks={agreed} none={say('meeting.plan.none-agreed')} />
      <Listed visit={visit} title={say('meeting.minutes.open')} tasks={open} none={say('meeting.plan.none-open')} />
      <Paragraph>{sayReview(say, language, minutes)}</Paragraph>
      <div class="naober-not-on-paper">
        <p data-island="print" hidden>
          <Button type="button">{say('meeting.minutes.print')}</Button>
        </p>
        {meeting.closedAt === null ? null : <Mail visit={visit} whole={whole} names={await namesOf(visit, meeting.id)} />}
        <div data-island="copy" data-copied={say('invite.copied')}>
          <TextArea
            name="bericht"
            label={say('meeting.minutes.share')}
            hints={[say('meeting.minutes.share-note')]}
            value={minutesParts(say, language, minutes).join('\n\n')}
            rows={10}
          />
          <span data-copy hidden>
            <Button type="button" kind="quiet">
              {say('invite.copy')}
            </Button>
          </span>
        </div>
        <QuietLinks links={[{ to: addresses.meeting(meeting.id), text: say('meeting.back') }]} />
      </div>
    </>
  );
  return { kind: 'page', title, body, islands: ['print', 'copy'] };
}

const namesOf = async ({ owner, language }: OwnerVisit, meetingId: string): Promise<string> => {
  const names = (await whoGetsMinutes(owner.viewer, meetingId)).map(({ name }) => name);
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
};

type ListedProps = {
  readonly visit: OwnerVisit;
  readonly title: string;
  readonly tasks: readonly KeptTask[];
  readonly none: string;
};

function Listed({ visit: { say, language }, title, tasks, none }: ListedProps) {
  const rows = tasks.map((task) => ({
    key: task.id,
    main: <bdi>{task.what}</bdi>,
    beside: sayTask(say, language, task),
  }));
  return (
    <section>
      <Heading level={2}>{title}</Heading>
      {rows.length === 0 ? <Paragraph>{none}</Paragraph> : <Rows rows={rows} />}
    </section>
  );
}

type MailProps = { readonly visit: OwnerVisit; readonly whole: WholeMeeting; readonly names: string };

/** Where mails can be sent: to whom it goes, said before it does. */
function Mail({ visit: { say, settings }, whole: { meeting }, names }: MailProps) {
  if (settings.mail !== 'sent') return null;
  if (names === '') return <Paragraph soft>{say('meeting.minutes.no-mail')}</Paragraph>;
  return (
    <Form to={addresses.meetingMinutes(meeting.id)}>
      <Paragraph>{say('meeting.minutes.mail-who', { names })}</Paragraph>
      <Actions>
        <Button>{say('meeting.minutes.mail')}</Button>
      </Actions>
    </Form>
  );
}
