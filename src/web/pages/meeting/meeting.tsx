import { removeMeeting } from '../../../usecases/meeting/begin-meeting.ts';
import type { WholeMeeting } from '../../../usecases/meeting/read-meeting.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import type { Say } from '../../say/say.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, LinkList, Note, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { sayWhen, sayWhenAndWhere } from './meeting-words.ts';
import { withAnyMeeting } from './with-meeting.ts';

/** One meeting: what it is about, when, and a door to each part of preparing and holding it. */
export const meeting = page({
  name: 'meeting',
  audience: 'owner',
  address: addresses.meeting(':id'),
  get: withAnyMeeting((visit, whole) => (whole.meeting.removedAt === null ? show(visit, whole) : removed(visit, whole))),
});

/** Takes a meeting away, or puts it back. */
export const removeMeetingPage = page({
  name: 'meeting-remove',
  audience: 'owner',
  address: addresses.removeMeeting(':id'),
  post: async ({ owner, around, form, params }) => {
    const id = params['id'] ?? '';
    const done = await removeMeeting(owner.viewer, around, { id, removed: form.get('doe') !== 'terug' });
    return done.ok ? { kind: 'go', to: addresses.meeting(id) } : { kind: 'not-found' };
  },
});

function show(visit: OwnerVisit, whole: WholeMeeting): Answer {
  const { say, language } = visit;
  const { meeting: one } = whole;
  const title = say('meeting.title');
  const next = nextOf(whole);
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <Paragraph lead>
        <bdi>{one.goal}</bdi>
      </Paragraph>
      {one.followsId === null ? null : <Paragraph soft>{say('meeting.follows')}</Paragraph>}
      <Paragraph>{sayWhenAndWhere(say, language, one)}</Paragraph>
      {one.closedAt === null ? null : <Paragraph>{say('meeting.closed')}</Paragraph>}
      {next === null ? null : (
        <Actions>
          <ButtonLink to={next.to}>{say(next.text)}</ButtonLink>
        </Actions>
      )}
      <LinkList links={doorsOf(visit, whole)} />
      <QuietLinks
        links={[
          { to: addresses.meetingSheet(one.id), text: say('meeting.sheet') },
          { to: addresses.meetings(), text: say('meeting.back-list') },
        ]}
      />
      <Form to={addresses.removeMeeting(one.id)}>
        <Button kind="text">{say('meeting.remove')}</Button>
      </Form>
    </>
  );
  return { kind: 'page', title, body };
}

/** What would come next, as far as that is clear; null once it is closed. */
function nextOf({ meeting: one, days, invitees, tasks }: WholeMeeting) {
  if (one.closedAt !== null) return null;
  if (invitees.length === 0) return { to: addresses.meetingChoose(one.id), text: 'meeting.next.who' } as const;
  if (one.heldOn === null)
    return { to: addresses.meetingDays(one.id), text: days.length === 0 ? 'meeting.next.days' : 'meeting.next.choose' } as const;
  if (tasks.length === 0) return { to: addresses.meetingPlan(one.id), text: 'meeting.next.plan' } as const;
  return { to: addresses.meetingClose(one.id), text: 'meeting.next.close' } as const;
}

function doorsOf({ say, language }: OwnerVisit, { meeting: one, invitees, tellings, tasks }: WholeMeeting) {
  return [
    { to: addresses.meetingWho(one.id), text: say('meeting.door.who'), note: counted(say, 'people', invitees.length) },
    { to: addresses.meetingDays(one.id), text: say('meeting.door.days'), note: sayWhen(say, language, one) },
    { to: addresses.meetingWords(one.id), text: say('meeting.door.words') },
    {
      to: addresses.meetingInformation(one.id),
      text: say('meeting.door.information'),
      note: counted(say, 'tellings', tellings.length),
    },
    { to: addresses.meetingPlan(one.id), text: say('meeting.door.plan'), note: counted(say, 'tasks', tasks.length) },
    { to: addresses.meetingClose(one.id), text: say('meeting.door.close') },
  ];
}

const counted = (say: Say, what: 'people' | 'tellings' | 'tasks', count: number): string =>
  count === 0 ? say(what === 'people' ? 'meeting.note.nobody' : 'meeting.note.nothing') : say(`meeting.note.${what}`, { count });

function removed({ say }: OwnerVisit, { meeting: one }: WholeMeeting): Answer {
  const title = say('meeting.title');
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <Note said>
        <Paragraph>{say('meeting.removed')}</Paragraph>
        <Form to={addresses.removeMeeting(one.id)} carry={{ doe: 'terug' }}>
          <Button kind="quiet">{say('meeting.put-back')}</Button>
        </Form>
      </Note>
      <QuietLinks links={[{ to: addresses.meetings(), text: say('meeting.back-list') }]} />
    </>
  );
  return { kind: 'page', title, body };
}
