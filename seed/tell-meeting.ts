import { dutchDay } from '../src/domain/agreements/dutch-day.ts';
import { dayAfter } from '../src/domain/agreements/wanted-agreement.ts';
import { newToken } from '../src/usecases/invite/token.ts';
import { beginMeeting, writeMeeting } from '../src/usecases/meeting/begin-meeting.ts';
import { noteVotes, proposeDay } from '../src/usecases/meeting/choose-day.ts';
import { chooseInvitees } from '../src/usecases/meeting/choose-invitees.ts';
import { addTelling } from '../src/usecases/meeting/hold-meeting.ts';
import { inviteToMeeting } from '../src/usecases/meeting/invite-to-meeting.ts';
import { noteYes } from '../src/usecases/meeting/note-yes.ts';
import { readMeeting } from '../src/usecases/meeting/read-meeting.ts';
import { writeInvitee } from '../src/usecases/meeting/write-invitee.ts';
import { addTask } from '../src/usecases/meeting/write-task.ts';
import { ago } from './ago.ts';
import type { Meets } from './takes-part.ts';
import { type Telling, told } from './telling.ts';

/** A meeting that is being prepared: what it is for, the days, what is told, who was asked how, and what was said by phone. */
export async function tellMeeting(telling: Telling, meets: Meets, byName: ReadonlyMap<string, string>): Promise<void> {
  const { viewer, around } = telling;
  const then = ago(around, meets.ago);
  const { goal, place, briefing } = meets;
  const { id: meetingId } = told(await beginMeeting(viewer, then, { actId: around.newId(), goal }));
  told(await writeMeeting(viewer, then, { id: meetingId, version: 1, typed: { goal, place, briefing } }));
  for (const days of meets.inDays) {
    const typed = { day: dayAfter(dutchDay(around.now()), days), time: meets.at };
    told(await proposeDay(viewer, then, { actId: around.newId(), meetingId, typed }));
  }
  for (const [who, what] of meets.told) told(await addTelling(viewer, then, { actId: around.newId(), meetingId, who, what }));
  const participantIds = meets.asked.map(({ name }) => byName.get(name) ?? '');
  const list = { actId: around.newId(), meetingId, alterIds: [], participantIds, names: '' };
  told(await chooseInvitees(viewer, then, list));
  for (const one of meets.asked) await tellAsked(telling, meetingId, { ...one, days: meets.ago });
  await tellPlan(telling, meetingId, meets, byName);
}

/** What stands in the plan before the meeting: each is open until who does it says yes. */
async function tellPlan(
  { viewer, around }: Telling,
  meetingId: string,
  { plan = [] }: Meets,
  byName: ReadonlyMap<string, string>,
) {
  const then = ago(around, 2);
  for (const { who, inDays, substitute = '', limits = '', what, yes } of plan) {
    const until = dayAfter(dutchDay(around.now()), inDays);
    const participantId = who === undefined ? null : (byName.get(who) ?? '');
    const typed = { what, until, substitute, limits, participantId, name: '' };
    const { id } = told(await addTask(viewer, then, { actId: around.newId(), meetingId, typed }));
    if (yes !== undefined) told(await noteYes(viewer, then, { actId: around.newId(), id, version: 1, how: yes }));
  }
}

type Asked = Meets['asked'][number] & { readonly days: number };

async function tellAsked({ viewer, around, hostName }: Telling, meetingId: string, asked: Asked): Promise<void> {
  const { name, attends, briefing = '', can = [] } = asked;
  const then = ago(around, asked.days);
  const whole = await readMeeting(viewer, meetingId);
  const invitee = whole?.invitees.find((one) => one.name === name);
  if (whole === null || invitee === undefined) throw new Error(`${name} is not on the list.`);
  told(await writeInvitee(viewer, then, { ...invitee, attends, briefing }));
  const words = [`Beste ${name},`, whole.meeting.goal, briefing, `Groet van ${hostName}`]
    .filter((line) => line !== '')
    .join('\n\n');
  const channel = attends === 'paper' ? 'paper' : 'message';
  const inviting = { actId: around.newId(), inviteeId: invitee.id, channel, token: newToken(), hostName, words } as const;
  told(await inviteToMeeting(viewer, then, inviting));
  const answers = whole.days.flatMap(({ id }, turn) => (can[turn] === undefined ? [] : [{ dayId: id, answer: can[turn] }]));
  told(await noteVotes(viewer, ago(around, 1), { meetingId, participantId: invitee.participantId, answers }));
}
