import { attendances, isAttendance, isMeetingPart, meetingParts } from '../../../domain/meeting/meeting.ts';
import type { Invitee, WholeMeeting } from '../../../usecases/meeting/read-meeting.ts';
import { writeInvitee } from '../../../usecases/meeting/write-invitee.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { RadioList } from '../../ui/choices.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { Heading, QuietLinks } from '../../ui/words.tsx';
import { Meanwhile } from '../circle/meanwhile.tsx';
import { sayProblem } from './meeting-words.ts';
import { withInvitee } from './with-meeting.ts';

type Shown = { readonly briefing: string; readonly problem?: 'words-too-long'; readonly meanwhile?: true };

/** One person on the list: how they take part, for what, and what the owner tells them alone. */
export const meetingInvitee = page({
  name: 'meeting-invitee',
  audience: 'owner',
  address: addresses.meetingInvitee(':id'),
  get: withInvitee((visit, whole, invitee) => show(visit, whole, invitee, { briefing: invitee.briefing ?? '' })),
  post: withInvitee(async (visit, whole, invitee) => {
    const { owner, around, form } = visit;
    const [attends, part, briefing] = [form.get('hoe'), form.get('waarvoor'), form.get('vooraf')];
    const said = {
      id: invitee.id,
      version: Number(form.get('versie')),
      attends: isAttendance(attends) ? attends : invitee.attends,
      part: isMeetingPart(part) ? part : invitee.part,
      briefing,
    } as const;
    const written = await writeInvitee(owner.viewer, around, said);
    if (written.ok) return { kind: 'go', to: addresses.meetingInvite(invitee.id) };
    if (written.refusal === 'no-such-invitee') return { kind: 'not-found' };
    const shown = { ...invitee, attends: said.attends, part: said.part };
    if (written.refusal === 'changed-meanwhile') return show(visit, whole, shown, { briefing, meanwhile: true });
    return show(visit, whole, shown, { briefing, problem: written.refusal });
  }),
});

function show({ say }: OwnerVisit, whole: WholeMeeting, one: Invitee, { briefing, problem, meanwhile }: Shown): Answer {
  const { name } = one;
  const title = say('meeting.invitee.title', { name });
  const text = problem === undefined ? null : sayProblem(say, problem);
  const there = whole.invitees.find(({ id }) => id === one.id);
  const ways = attendances.map((way) => ({ value: way, label: say(`meeting.attends.${way}`), chosen: way === one.attends }));
  const parts = meetingParts
    .filter((part) => one.kind === 'member' || part !== 'whole')
    .map((part) => ({
      value: part,
      label: say(`meeting.part.${part}`),
      note: part === 'after' ? say('meeting.part.after-note', { name }) : null,
      chosen: part === one.part,
    }));
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <ErrorSummary title={say('circle.not-yet')} problems={text === null ? [] : [{ field: 'vooraf', text }]} />
      {meanwhile === undefined ? null : <Meanwhile say={say} now={there?.briefing ?? ''} yours={briefing} />}
      <Form to={addresses.meetingInvitee(one.id)} carry={{ versie: `${one.version}` }}>
        <RadioList name="hoe" question={say('meeting.invitee.attends', { name })} choices={ways} />
        <RadioList name="waarvoor" question={say('meeting.invitee.part', { name })} choices={parts} />
        <TextArea
          name="vooraf"
          label={say('meeting.invitee.briefing', { name })}
          hints={[say('meeting.invitee.briefing-hint', { name })]}
          value={briefing}
          problem={text}
          longest={2000}
        />
        <Actions>
          <Button>{say('meeting.invitee.next', { name })}</Button>
        </Actions>
      </Form>
      <QuietLinks
        links={[
          ...(whole.days.length === 0
            ? []
            : [{ to: addresses.meetingVotes(one.id), text: say('meeting.invitee.days', { name }) }]),
          { to: addresses.meetingWho(whole.meeting.id), text: say('meeting.door.who') },
        ]}
      />
      <Form to={addresses.meetingOff(one.id)}>
        <Button kind="text">{say('meeting.invitee.off', { name })}</Button>
      </Form>
    </>
  );
  return { kind: 'page', status: meanwhile ? 409 : problem === undefined ? 200 : 422, title, body };
}
