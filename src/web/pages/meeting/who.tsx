import type { AlterStatus } from '../../../domain/circle/circle.ts';
import { readSharing } from '../../../usecases/consent/read-sharing.ts';
import { chooseInvitees, takeOffList } from '../../../usecases/meeting/choose-invitees.ts';
import type { Invitee, WholeMeeting } from '../../../usecases/meeting/read-meeting.ts';
import { readCircle } from '../../../usecases/read-circle.ts';
import { readSuggestions } from '../../../usecases/suggest/settle-suggestion.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import type { Say } from '../../say/say.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { CheckboxList } from '../../ui/choices.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Heading, Link, Note, Paragraph, QuietLinks, Rows } from '../../ui/words.tsx';
import { actOf } from '../circle/with-circle.ts';
import { withMeeting } from './with-meeting.ts';

/** Who is on the list of a meeting, and how it stands with each. */
export const meetingWho = page({
  name: 'meeting-who',
  audience: 'owner',
  address: addresses.meetingWho(':id'),
  get: withMeeting(async (visit, { meeting: { id }, invitees }) => {
    const { say, owner, query } = visit;
    const suggested = (await readSuggestions(owner.viewer)).filter(({ kind }) => kind === 'person').length;
    const off = query.get('af');
    const rows = invitees.map((one) => ({
      key: one.id,
      main: (
        <Link to={addresses.meetingInvitee(one.id)} alone>
          <bdi>{one.name}</bdi>
        </Link>
      ),
      beside: besideName(say, one),
    }));
    const body = (
      <>
        <Heading level={1}>{say('meeting.who.title')}</Heading>
        {off === null || !/^[0-9a-f-]{36}$/.test(off) ? null : <TakenOff visit={visit} id={off} />}
        {rows.length === 0 ? <Paragraph>{say('meeting.who.empty')}</Paragraph> : <Rows rows={rows} />}
        <Actions>
          <ButtonLink to={addresses.meetingChoose(id)} kind={rows.length === 0 ? 'primary' : 'quiet'}>
            {say('meeting.who.choose')}
          </ButtonLink>
        </Actions>
        <QuietLinks
          links={[
            ...(suggested === 0
              ? []
              : [{ to: addresses.suggestions(), text: say('meeting.who.suggestions', { count: suggested }) }]),
            { to: addresses.meeting(id), text: say('meeting.back') },
          ]}
        />
      </>
    );
    return { kind: 'page', title: say('meeting.who.title'), body };
  }),
});

/** What was just done can be taken back at once. */
const TakenOff = ({ visit: { say }, id }: { readonly visit: OwnerVisit; readonly id: string }) => (
  <Note said>
    <Paragraph>{say('meeting.info.gone')}</Paragraph>
    <Form to={addresses.meetingOff(id)} carry={{ doe: 'terug' }}>
      <Button kind="text">{say('meeting.put-back')}</Button>
    </Form>
  </Note>
);

/** How it stands with somebody on the list, in a few words. */
function besideName(say: Say, { invitedAt, leftAt, attends, part }: Invitee): string {
  return [
    ...(leftAt === null ? [say(invitedAt === null ? 'meeting.who.not-yet' : 'meeting.who.invited')] : [say('meeting.who.left')]),
    ...(attends === 'table' ? [] : [say(`meeting.who.${attends}`)]),
    ...(part === 'whole' ? [] : [say(`meeting.who.${part}`)]),
  ].join(' ');
}

/** Takes somebody off the list, or puts them on it again. */
export const meetingOff = page({
  name: 'meeting-off',
  audience: 'owner',
  address: addresses.meetingOff(':id'),
  post: async ({ owner, around, form, params }) => {
    const [id, off] = [params['id'] ?? '', form.get('doe') !== 'terug'];
    const done = await takeOffList(owner.viewer, around, { id, off });
    return done.ok ? { kind: 'go', to: addresses.meetingWho(done.value.meetingId, off ? id : undefined) } : { kind: 'not-found' };
  },
});

/** Choosing who is to be asked: from the circle, from earlier, from who takes part, or by name. */
export const meetingChoose = page({
  name: 'meeting-choose',
  audience: 'owner',
  address: addresses.meetingChoose(':id'),
  get: withMeeting((visit, whole) => showChoice(visit, whole, null)),
  post: withMeeting(async (visit, whole) => {
    const { owner, around, form } = visit;
    const { id } = whole.meeting;
    const people = {
      alterIds: [...form.ids('wie'), ...form.ids('vroeger')],
      participantIds: form.ids('mee'),
      names: form.get('naam'),
    };
    const chosen = await chooseInvitees(owner.viewer, around, { actId: actOf(visit), meetingId: id, ...people });
    if (chosen.ok) return { kind: 'go', to: addresses.meetingWho(id) };
    return chosen.refusal === 'no-such-meeting' ? { kind: 'not-found' } : showChoice(visit, whole, chosen.refusal);
  }),
});

const groups = { now: ['present'], past: ['past', 'potential'] } as const satisfies Readonly<
  Record<string, readonly AlterStatus[]>
>;

async function showChoice(visit: OwnerVisit, whole: WholeMeeting, why: 'nobody' | 'name-too-long' | null): Promise<Answer> {
  const { say, owner, around, form } = visit;
  const { id } = whole.meeting;
  const [kept, people] = [await readCircle(owner.viewer), await readSharing(owner.viewer)];
  const listed = new Set(whole.invitees.map(({ participantId }) => participantId));
  const listedAlters = new Set(people.filter((one) => listed.has(one.id)).map(({ alterId }) => alterId));
  const alters = (kept?.circle.alters ?? []).filter((one) => one.kind === 'person' && !listedAlters.has(one.id));
  const [ticked, mee] = [[...form.ids('wie'), ...form.ids('vroeger')], form.ids('mee')];
  const inGroup = (statuses: readonly AlterStatus[]) =>
    alters
      .filter(({ status }) => statuses.includes(status))
      .map((one) => ({ value: one.id, label: one.name, note: one.role, chosen: ticked.includes(one.id) }));
  const outside = people
    .filter((one) => one.alterId === null && one.leftAt === null && one.blockedAt === null && !listed.has(one.id))
    .map((one) => ({ value: one.id, label: one.name, note: one.roleWord ?? one.organisation, chosen: mee.includes(one.id) }));
  const problem = why === null ? null : say(why === 'nobody' ? 'meeting.choose.nobody' : 'meeting.choose.too-long');
  const lists = [
    { name: 'wie', question: say('meeting.choose.now'), choices: inGroup(groups.now) },
    { name: 'vroeger', question: say('meeting.choose.past'), choices: inGroup(groups.past) },
    { name: 'mee', question: say('meeting.choose.outside'), choices: outside },
  ].filter(({ choices }) => choices.length > 0);
  const body = (
    <>
      <Heading level={1}>{say('meeting.choose.title')}</Heading>
      <ErrorSummary title={say('circle.not-yet')} problems={problem === null ? [] : [{ field: 'naam', text: problem }]} />
      <Paragraph>{say('meeting.choose.lead')}</Paragraph>
      <Form to={addresses.meetingChoose(id)} act={around.newId()}>
        {lists.map((list) => (
          <CheckboxList key={list.name} {...list} />
        ))}
        <TextField
          name="naam"
          label={say('meeting.choose.others')}
          hint={say('meeting.choose.others-hint')}
          value={form.get('naam')}
          problem={problem}
        />
        <Actions>
          <Button>{say('meeting.choose.put')}</Button>
        </Actions>
      </Form>
      <QuietLinks
        links={[
          { to: addresses.meetingWho(id), text: say('meeting.door.who') },
          { to: addresses.meeting(id), text: say('meeting.back') },
        ]}
      />
    </>
  );
  return { kind: 'page', status: why === null ? 200 : 422, title: say('meeting.choose.title'), body };
}
