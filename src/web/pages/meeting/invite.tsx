import { isMeetingChannel, type MeetingChannel } from '../../../domain/meeting/meeting.ts';
import { newToken } from '../../../usecases/invite/token.ts';
import { type InviteProblem, inviteToMeeting } from '../../../usecases/meeting/invite-to-meeting.ts';
import { type Reach, readReach } from '../../../usecases/meeting/reach-invitee.ts';
import type { Invitee, WholeMeeting } from '../../../usecases/meeting/read-meeting.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { RadioList } from '../../ui/choices.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Heading, Note, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { actOf } from '../circle/with-circle.ts';
import { alonePage } from '../sharing/alone.tsx';
import { letterWords } from './letter-words.ts';
import { madePage } from './made.tsx';
import { withInvitee } from './with-meeting.ts';

type Refusal = InviteProblem | 'how-missing';

/** Exactly what somebody is going to read, and how it goes to them. Done by the owner alone: it opens the meeting to them. */
export const meetingInvite = page({
  name: 'meeting-invite',
  audience: 'owner',
  address: addresses.meetingInvite(':id'),
  get: withInvitee(async (visit, whole, invitee) =>
    isAlone(visit) ? show(visit, whole, invitee, await reaching(visit, invitee), null) : notNow(visit, whole, invitee),
  ),
  post: withInvitee(async (visit, whole, invitee) => {
    if (!isAlone(visit)) return notNow(visit, whole, invitee);
    const { owner, around, form, say, language } = visit;
    const reach = await reaching(visit, invitee);
    const [how, token] = [form.get('hoe'), form.get('link')];
    const hostName = form.get('ik') || (reach.hostName ?? '');
    if (!isMeetingChannel(how)) return show(visit, whole, invitee, reach, 'how-missing');
    const words = letterWords(say, language, { whole, invitee, hostName: hostName.trim() });
    const asked = { actId: actOf(visit), inviteeId: invitee.id, channel: how, token, hostName, words, mail: form.get('mail') };
    const done = await inviteToMeeting(owner.viewer, around, asked);
    if (done.ok) return madePage(visit, { meetingId: whole.meeting.id, name: invitee.name, channel: how, token, words });
    return done.refusal === 'no-such-invitee' ? { kind: 'not-found' } : show(visit, whole, invitee, reach, done.refusal);
  }),
});

const isAlone = ({ owner }: OwnerVisit) => owner.session.sitting === null && owner.session.participantId === null;

const notNow = (visit: OwnerVisit, { meeting }: WholeMeeting, _: Invitee): Answer =>
  alonePage(visit, {
    why: visit.say('meeting.invite.with-help', { name: visit.owner.session.helpedBy ?? visit.say('sign-in.helper') }),
    back: { to: addresses.meeting(meeting.id), text: visit.say('meeting.back') },
  });

const reaching = ({ owner }: OwnerVisit, invitee: Invitee): Promise<Reach> => readReach(owner.viewer, invitee.participantId);

/** Mails go where a mail server is known, to who wants them, and the same invitation once. */
const canMail = ({ settings }: OwnerVisit, { channel, invitedAt }: Invitee, { noMail }: Reach) =>
  settings.mail === 'sent' && !noMail && !(channel === 'mail' && invitedAt !== null);

const problemField = (why: Refusal) =>
  why === 'name-empty' || why === 'name-too-long' ? 'ik' : why === 'no-address' ? 'mail' : 'hoe';

function sayWhy({ say }: OwnerVisit, why: Refusal, name: string): string {
  if (why === 'name-too-long') return say('meeting.problem.name-too-long');
  if (why === 'no-link' || why === 'no-such-invitee') return say('meeting.problem.changed-meanwhile');
  return say(`meeting.invite.${why === 'not-with-help' ? 'with-help' : why}`, { name });
}

function show(visit: OwnerVisit, whole: WholeMeeting, one: Invitee, reach: Reach, why: Refusal | null): Answer {
  const { say, language, around, form } = visit;
  const { name } = one;
  const title = say('meeting.invite.title', { name });
  const hostName = form.get('ik') || (reach.hostName ?? '');
  const text = why === null ? null : sayWhy(visit, why, name);
  const at = (field: string) => (why !== null && problemField(why) === field ? text : null);
  const chosen = form.get('hoe') || one.channel || (one.attends === 'paper' ? 'paper' : 'message');
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <ErrorSummary
        title={say('circle.not-yet')}
        problems={why === null || text === null ? [] : [{ field: problemField(why), text }]}
      />
      <p class="naober-reads">
        {letterWords(say, language, { whole, invitee: one, hostName: hostName || say('guest.somebody') })}
      </p>
      <Form to={addresses.meetingInvite(one.id)} act={around.newId()} carry={{ link: newToken() }}>
        {reach.hostName === null || at('ik') !== null ? (
          <TextField name="ik" label={say('meeting.invite.host', { name })} value={hostName} problem={at('ik')} />
        ) : null}
        {reach.noMail && visit.settings.mail === 'sent' ? <Paragraph>{say('letters.no-mail-to', { name })}</Paragraph> : null}
        <RadioList
          name="hoe"
          question={say('meeting.invite.how')}
          problem={at('hoe')}
          choices={channelsOf(visit, one, reach).map((choice) => ({ ...choice, chosen: choice.value === chosen }))}
        />
        {canMail(visit, one, reach) ? (
          <TextField
            name="mail"
            label={say('meeting.invite.address', { name })}
            value={form.get('mail') || (reach.mail ?? '')}
            problem={at('mail')}
            keyboard="email"
          />
        ) : null}
        <Note>
          {say('meeting.invite.sees', { name })} {one.part === 'after' ? say('meeting.invite.sees-guest', { name }) : ''}
        </Note>
        <Actions>
          <Button>{say('meeting.invite.send', { name })}</Button>
        </Actions>
      </Form>
      <Paragraph soft>{say('meeting.letter.no')}</Paragraph>
      <QuietLinks links={[{ to: addresses.meetingInvitee(one.id), text: say('shell.back') }]} />
    </>
  );
  return { kind: 'page', status: why === null ? 200 : 422, title, body };
}

function channelsOf(visit: OwnerVisit, one: Invitee, reach: Reach) {
  const { say } = visit;
  const { name, joinedAt } = one;
  const channels: readonly MeetingChannel[] = [
    'message',
    ...(canMail(visit, one, reach) ? (['mail'] as const) : []),
    'paper',
    ...(joinedAt === null ? [] : (['page'] as const)),
  ];
  return channels.map((channel) => ({
    value: channel,
    label: say(`meeting.invite.${channel}`, { name }),
    note: channel === 'page' ? say('meeting.invite.page-note') : null,
  }));
}
