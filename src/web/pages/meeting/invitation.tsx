import {
  lookAtMeeting,
  type MeetingInvitation,
  openByMeetingLink,
  replyToMeeting,
} from '../../../usecases/meeting/open-meeting-link.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, page, type Visit } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Heading, Note, Paragraph } from '../../ui/words.tsx';
import { DayChoices } from './day-choices.tsx';
import { answersIn } from './days.tsx';
import { sayWhenAndWhere } from './meeting-words.ts';

const old = { kind: 'go', to: addresses.oldLink() } as const;
const tokenOf = ({ params }: Visit) => params['token'] ?? '';

type Problem = 'nothing' | 'words-too-long';

/** An invitation to a meeting, without an account: what was sent, which days one can, and who is missing. Looking changes nothing. */
export const meetingInvitation = page({
  name: 'meeting-invitation',
  audience: 'everybody',
  address: addresses.meetingInvitation(':token'),
  get: async (visit) => {
    const found = await lookAtMeeting(visit.store, visit.around, tokenOf(visit));
    return found.ok ? show(visit, found.value, null) : old;
  },
  post: async (visit) => {
    const { store, around, form } = visit;
    const found = await lookAtMeeting(store, around, tokenOf(visit));
    if (!found.ok) return old;
    const answers = answersIn(form, found.value.days);
    const whoElse = form.get('wie');
    if (answers.length === 0 && whoElse.trim() === '') return show(visit, found.value, 'nothing');
    const reply = { actId: form.id('act') ?? around.newId(), answers, whoElse };
    const kept = await replyToMeeting(store, around, { token: tokenOf(visit), ...reply });
    if (kept.ok) return { kind: 'go', to: addresses.meetingInvitation(tokenOf(visit), 'ja') };
    return kept.refusal === 'no-such-link' ? old : show(visit, found.value, kept.refusal);
  },
});

/** Opens the own page of who was asked, with the plan as far as it is open to them. */
export const meetingInvitationOpen = page({
  name: 'meeting-invitation-open',
  audience: 'everybody',
  address: addresses.meetingInvitationOpen(':token'),
  post: async (visit) => {
    const opened = await openByMeetingLink(visit.store, visit.around, tokenOf(visit));
    if (!opened.ok) return old;
    const { participantId, ownerId } = opened.value;
    return { kind: 'go', to: addresses.guestMeeting(participantId), guest: { join: participantId, ownerId } };
  },
});

function show(visit: Visit, shown: MeetingInvitation, why: Problem | null): Answer {
  const { say, language, form, query, around } = visit;
  const { fromName: from, toName: name, words, days, heldOn, isOver } = shown;
  const asksDays = heldOn === null && !isOver && days.length > 0;
  const said = why === null ? null : say(why === 'nothing' ? 'meeting.link.choose' : 'meeting.problem.words-too-long');
  const field = why === 'nothing' && asksDays ? `dag-${days[0]?.id ?? ''}` : 'wie';
  const body = (
    <>
      <Heading level={1}>{say('meeting.link.title', { from })}</Heading>
      {query.get('klaar') === 'ja' ? (
        <Note said>
          {say('meeting.link.thanks', { from })} {say('meeting.link.change')}
        </Note>
      ) : null}
      <ErrorSummary title={say('circle.not-yet')} problems={said === null ? [] : [{ field, text: said }]} />
      <Paragraph>{say('meeting.link.for', { name })}</Paragraph>
      <p class="naober-reads">{words}</p>
      {isOver ? (
        <Paragraph>{say('meeting.guest.over')}</Paragraph>
      ) : heldOn === null ? null : (
        <Paragraph lead>{sayWhenAndWhere(say, language, shown)}</Paragraph>
      )}
      {isOver ? null : (
        <Form to={addresses.meetingInvitation(tokenOf(visit))} act={around.newId()}>
          {asksDays ? (
            <>
              <Heading level={2}>{say('meeting.guest.which')}</Heading>
              <Paragraph>{say('meeting.link.lead', { from })}</Paragraph>
              <DayChoices say={say} language={language} days={days} votes={shown.votes} />
            </>
          ) : null}
          <TextField
            name="wie"
            label={say('meeting.guest.who-else')}
            hint={say('meeting.guest.who-else-hint', { host: from })}
            value={why === null ? '' : form.get('wie')}
            problem={field === 'wie' ? said : null}
            longest={400}
          />
          <Actions>
            <Button>{say('meeting.link.answer')}</Button>
          </Actions>
        </Form>
      )}
      <Form to={addresses.meetingInvitationOpen(tokenOf(visit))}>
        <Paragraph soft>{say('meeting.link.open-note', { from })}</Paragraph>
        <Button kind="quiet">{say('meeting.link.open')}</Button>
      </Form>
    </>
  );
  return { kind: 'page', status: why === null ? 200 : 422, title: say('meeting.link.tab'), body };
}
