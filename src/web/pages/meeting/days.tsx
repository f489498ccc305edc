import { dayAfter } from '../../../domain/agreements/wanted-agreement.ts';
import { answeredOn, furthestMeeting } from '../../../domain/meeting/days.ts';
import { isVoteAnswer, type MeetingDay, type VoteAnswer, voteAnswers } from '../../../domain/meeting/meeting.ts';
import { chooseDay, type DayProblem, dropDay, noteVotes, proposeDay } from '../../../usecases/meeting/choose-day.ts';
import type { Invitee, WholeMeeting } from '../../../usecases/meeting/read-meeting.ts';
import { addresses } from '../../addresses.ts';
import type { FormFields } from '../../form-fields.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Heading, Note, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { actOf } from '../circle/with-circle.ts';
import { capital } from '../insight/kind-words.ts';
import { DayChoices } from './day-choices.tsx';
import { sayMoment } from './meeting-words.ts';
import { todayOf, withInvitee, withMeeting } from './with-meeting.ts';

type Problem = Exclude<DayProblem, 'no-such-meeting'> | 'answered';

/** The days that are proposed, who can come on which, and the one that is chosen. */
export const meetingDays = page({
  name: 'meeting-days',
  audience: 'owner',
  address: addresses.meetingDays(':id'),
  get: withMeeting((visit, whole) => show(visit, whole, null)),
  post: withMeeting(async (visit, whole) => {
    const problem = await doTo(visit, whole.meeting.id);
    if (problem === 'no-such-meeting') return { kind: 'not-found' };
    return problem === null ? { kind: 'go', to: addresses.meetingDays(whole.meeting.id) } : show(visit, whole, problem);
  }),
});

/** Proposes a day, takes one away, chooses one, or none. */
async function doTo(visit: OwnerVisit, meetingId: string): Promise<Problem | 'no-such-meeting' | null> {
  const { owner, around, form } = visit;
  const [act, dayId] = [form.get('doe'), form.id('dag-id')];
  if (act === 'weg' && dayId !== null) {
    const dropped = await dropDay(owner.viewer, around, { meetingId, dayId });
    return dropped.ok ? null : dropped.refusal;
  }
  if (act === 'kies' || act === 'geen') {
    const chosen = await chooseDay(owner.viewer, around, {
      actId: actOf(visit),
      meetingId,
      dayId: act === 'geen' ? null : dayId,
    });
    return chosen.ok || chosen.refusal === 'no-such-day' ? null : chosen.refusal;
  }
  const typed = { day: form.get('dag'), time: form.get('tijd') };
  const proposed = await proposeDay(owner.viewer, around, { actId: actOf(visit), meetingId, typed });
  return proposed.ok ? null : proposed.refusal;
}

const fieldOf = (why: Problem) => (why === 'time-unclear' ? 'tijd' : 'dag');

function show(visit: OwnerVisit, whole: WholeMeeting, why: Problem | null): Answer {
  const { say, around, form } = visit;
  const { meeting, days } = whole;
  const title = say('meeting.days.title');
  const text = why === null ? null : say(`meeting.days.${why}`);
  const at = (field: string) => (why !== null && why !== 'answered' && fieldOf(why) === field ? text : null);
  const typed = (name: string) => (why === null ? '' : form.get(name));
  const today = todayOf(visit);
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      {why === 'answered' ? <Note said>{text}</Note> : null}
      <ErrorSummary
        title={say('circle.not-yet')}
        problems={why === null || why === 'answered' || text === null ? [] : [{ field: fieldOf(why), text }]}
      />
      <Paragraph>{say('meeting.days.lead')}</Paragraph>
      {days.map((day) => (
        <Proposed key={day.id} visit={visit} whole={whole} day={day} />
      ))}
      {meeting.heldOn === null ? null : <Paragraph soft>{say('meeting.days.tell')}</Paragraph>}
      <Form to={addresses.meetingDays(meeting.id)} act={around.newId()}>
        <DateField
          name="dag"
          label={say('meeting.days.day')}
          value={typed('dag')}
          problem={at('dag')}
          earliest={today}
          latest={dayAfter(today, furthestMeeting)}
        />
        <TextField
          name="tijd"
          label={say('meeting.days.time')}
          hint={say('meeting.days.time-hint')}
          value={typed('tijd')}
          problem={at('tijd')}
          longest={5}
        />
        <Actions>
          <Button kind={days.length === 0 ? 'primary' : 'quiet'}>{say('meeting.days.propose')}</Button>
        </Actions>
      </Form>
      <QuietLinks links={[{ to: addresses.meeting(meeting.id), text: say('meeting.back') }]} />
    </>
  );
  return { kind: 'page', status: why === null ? 200 : 422, title, body };
}

type ProposedProps = { readonly visit: OwnerVisit; readonly whole: WholeMeeting; readonly day: MeetingDay };

/** One day with what was answered about it, by name, and what can be done with it. */
function Proposed({ visit, whole, day }: ProposedProps) {
  const { say, language, around } = visit;
  const { meeting } = whole;
  const isChosen = meeting.heldOn === day.onDay && meeting.heldAt === day.atTime;
  const moment = sayMoment(say, language, day);
  const answers = voteAnswers.filter((answer) => answeredOn(whole.votes, day.id, answer).length > 0);
  return (
    <section aria-labelledby={`dag-${day.id}`}>
      <Heading level={2} id={`dag-${day.id}`}>
        {capital(moment, language)}
      </Heading>
      {isChosen ? <Paragraph>{say('meeting.days.chosen')}</Paragraph> : null}
      {answers.length === 0 ? <Paragraph soft>{say('meeting.days.nobody')}</Paragraph> : null}
      {answers.map((answer) => (
        <Paragraph key={answer}>{say(`meeting.days.${answer}`, { names: namesOf(visit, whole, day.id, answer) })}</Paragraph>
      ))}
      <Form to={addresses.meetingDays(meeting.id)} act={around.newId()} carry={{ 'dag-id': day.id }}>
        <Actions>
          <Button
            kind="quiet"
            name="doe"
            value={isChosen ? 'geen' : 'kies'}
            label={`${say(isChosen ? 'meeting.days.none' : 'meeting.days.choose')}: ${moment}`}
          >
            {say(isChosen ? 'meeting.days.none' : 'meeting.days.choose')}
          </Button>
          {answers.length > 0 || isChosen ? null : (
            <Button kind="text" name="doe" value="weg" label={`${say('meeting.days.drop')}: ${moment}`}>
              {say('meeting.days.drop')}
            </Button>
          )}
        </Actions>
      </Form>
    </section>
  );
}

/** Who answered so, by name; those written down by the owner are marked. */
function namesOf({ say, language }: OwnerVisit, { votes, invitees }: WholeMeeting, dayId: string, answer: VoteAnswer): string {
  const names = answeredOn(votes, dayId, answer).flatMap((id) => {
    const who = invitees.find(({ participantId }) => participantId === id);
    const noted = votes.some((vote) => vote.dayId === dayId && vote.participantId === id && vote.noted);
    return who === undefined ? [] : [noted ? say('meeting.days.noted', { name: who.name }) : who.name];
  });
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
}

/** What a form says about each day. */
export const answersIn = (form: FormFields, days: readonly MeetingDay[]) =>
  days.flatMap(({ id }) => {
    const answer = form.get(`dag-${id}`);
    return isVoteAnswer(answer) ? [{ dayId: id, answer }] : [];
  });

/** What somebody said by phone or face to face about the days, written down for them. */
export const meetingVotes = page({
  name: 'meeting-votes',
  audience: 'owner',
  address: addresses.meetingVotes(':id'),
  get: withInvitee((visit, whole, invitee) => showVotes(visit, whole, invitee)),
  post: withInvitee(async ({ owner, around, form }, { meeting, days }, { participantId }) => {
    const noting = { meetingId: meeting.id, participantId, answers: answersIn(form, days) };
    const noted = await noteVotes(owner.viewer, around, noting);
    return noted.ok ? { kind: 'go', to: addresses.meetingDays(meeting.id) } : { kind: 'not-found' };
  }),
});

function showVotes(
  { say, language }: OwnerVisit,
  { days, votes, meeting }: WholeMeeting,
  { id, name, participantId }: Invitee,
): Answer {
  const title = say('meeting.vote.title', { name });
  const own = votes.filter((vote) => vote.participantId === participantId);
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <Paragraph>{say('meeting.vote.lead', { name })}</Paragraph>
      {days.length === 0 ? <Paragraph>{say('meeting.vote.none')}</Paragraph> : null}
      <Form to={addresses.meetingVotes(id)}>
        <DayChoices say={say} language={language} days={days} votes={own} />
        <Actions>
          <Button>{say('meeting.vote.keep')}</Button>
        </Actions>
      </Form>
      <QuietLinks links={[{ to: addresses.meetingDays(meeting.id), text: say('meeting.door.days') }]} />
    </>
  );
  return { kind: 'page', title, body };
}
