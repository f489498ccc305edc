import { seesPlan } from '../../../domain/meeting/who-sees-plan.ts';
import type { Standing } from '../../../usecases/guest/read-standing.ts';
import { answerDays } from '../../../usecases/meeting/answer-days.ts';
import { readOwnMeetings, type SeenMeeting } from '../../../usecases/meeting/read-own-meeting.ts';
import { makeSuggestion } from '../../../usecases/suggest/make-suggestion.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type GuestVisit, page } from '../../page.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Heading, Note, Paragraph, Rows } from '../../ui/words.tsx';
import { guestPage, hostOf, withGrant } from '../guest/guest-page.tsx';
import { sayProblem } from '../plan/plan-words.ts';
import { DayChoices } from './day-choices.tsx';
import { answersIn } from './days.tsx';
import { sayWhenAndWhere } from './meeting-words.ts';

const set = 'meeting';

/** The meetings somebody was asked to: what for, when, what they were told; their answer about the days, and who is missing. */
export const guestMeeting = page({
  name: 'guest-meeting',
  audience: 'guest',
  address: addresses.guestMeeting(':who'),
  get: withGrant(set, (visit, standing) => show(visit, standing, null)),
  post: withGrant(set, async (visit, standing) => {
    const { guest, around, form } = visit;
    const meetingId = form.id('bijeenkomst');
    if (meetingId !== null) {
      const seen = (await readOwnMeetings(guest)).find(({ meeting }) => meeting.id === meetingId);
      if (seen === undefined) return { kind: 'not-found' };
      await answerDays(guest, around, { meetingId, answers: answersIn(form, seen.days) });
      return { kind: 'go', to: addresses.guestMeeting(guest.id, 'dagen') };
    }
    const words = form.get('wie');
    const said = { actId: form.id('act') ?? around.newId(), kind: 'person', words, why: '', under: set } as const;
    const made = await makeSuggestion(guest, around, said);
    if (made.ok) return { kind: 'go', to: addresses.guestMeeting(guest.id, 'naam') };
    return show(visit, standing, made.refusal === 'kind-missing' ? null : made.refusal);
  }),
});

const done = { dagen: 'meeting.guest.kept', naam: 'meeting.guest.suggested' } as const;

async function show(visit: GuestVisit, standing: Standing, why: 'words-missing' | 'words-too-long' | null): Promise<Answer> {
  const { say, guest, query, around, form } = visit;
  const host = hostOf(standing, say);
  const all = await readOwnMeetings(guest);
  const said = query.get('klaar');
  const problem = why === null ? null : sayProblem(say, why);
  const body = (
    <>
      {said === 'dagen' || said === 'naam' ? <Note said>{say(done[said], { host })}</Note> : null}
      {all.length === 0 ? <Paragraph>{say('meeting.guest.none')}</Paragraph> : null}
      {all.map((seen) => (
        <One key={seen.meeting.id} visit={visit} standing={standing} seen={seen} host={host} />
      ))}
      {all.length === 0 ? null : (
        <section>
          <Form to={addresses.guestMeeting(guest.id)} act={around.newId()}>
            <TextField
              name="wie"
              label={say('meeting.guest.who-else')}
              hint={say('meeting.guest.who-else-hint', { host })}
              value={why === null ? '' : form.get('wie')}
              problem={problem}
              longest={400}
            />
            <Actions>
              <Button kind="quiet">{say('meeting.guest.suggest')}</Button>
            </Actions>
          </Form>
        </section>
      )}
    </>
  );
  const heading = say('meeting.guest.heading', { host });
  return guestPage(visit, { title: say('meeting.guest.title'), heading, body, shows: [set], status: why === null ? 200 : 422 });
}

type OneProps = { readonly visit: GuestVisit; readonly standing: Standing; readonly seen: SeenMeeting; readonly host: string };

function One({ visit, standing, seen, host }: OneProps) {
  const { say, language, guest } = visit;
  const { meeting, tellings } = seen;
  const told = [meeting.briefing, meeting.ownBriefing].filter((words) => words !== null);
  return (
    <article aria-labelledby={`b-${meeting.id}`}>
      <Heading level={2} id={`b-${meeting.id}`}>
        <bdi>{meeting.goal}</bdi>
      </Heading>
      <Paragraph>{sayWhenAndWhere(say, language, meeting)}</Paragraph>
      {meeting.closedAt === null ? null : <Paragraph>{say('meeting.guest.over')}</Paragraph>}
      {meeting.attends === 'table' ? null : <Paragraph>{say(`meeting.letter.${meeting.attends}`)}</Paragraph>}
      {meeting.part === 'information' ? <Paragraph>{say('meeting.letter.information')}</Paragraph> : null}
      {told.map((words) => (
        <p key={words} class="naober-reads">
          {words}
        </p>
      ))}
      {tellings.length === 0 ? null : (
        <>
          <Heading level={3}>{say('meeting.guest.information')}</Heading>
          <Rows rows={tellings.map(({ id, who, what }) => ({ key: id, main: <bdi>{who}</bdi>, beside: what }))} />
        </>
      )}
      <Which visit={visit} seen={seen} host={host} />
      {meeting.part === 'information' ? null : seesPlan({ kind: standing.kind, part: meeting.part }, meeting) ? (
        <Actions>
          <ButtonLink to={addresses.guestMeetingPlan(guest.id, meeting.id)} kind={meeting.heldOn === null ? 'quiet' : 'primary'}>
            {say('meeting.guest.to-plan')}
          </ButtonLink>
        </Actions>
      ) : (
        <Paragraph soft>{say('meeting.guest.plan-shut', { host })}</Paragraph>
      )}
    </article>
  );
}

/** The days that are proposed, until one is chosen. */
function Which({ visit: { say, language, guest }, seen, host }: Omit<OneProps, 'standing'>) {
  const { meeting, days, votes } = seen;
  if (meeting.heldOn !== null || meeting.closedAt !== null || days.length === 0) return null;
  return (
    <>
      <Heading level={3}>{say('meeting.guest.which')}</Heading>
      <Paragraph>{say('meeting.guest.which-lead', { host })}</Paragraph>
      <Form to={addresses.guestMeeting(guest.id)} carry={{ bijeenkomst: meeting.id }}>
        <DayChoices say={say} language={language} days={days} votes={votes} />
        <Actions>
          <Button>{say('meeting.guest.keep')}</Button>
        </Actions>
      </Form>
    </>
  );
}
