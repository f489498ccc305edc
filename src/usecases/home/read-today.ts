import { notesSince } from '../../database/agenda/notes.ts';
import { readCircleOf } from '../../database/circles.ts';
import type { Db } from '../../database/door.ts';
import { dayChoiceOf } from '../../database/home/day-choice.ts';
import { meetingsOf } from '../../database/meeting/meetings.ts';
import type { Store } from '../../database/open.ts';
import type { Viewer } from '../../database/viewer.ts';
import { type AgendaItem, agendaOf } from '../../domain/agenda/agenda-item.ts';
import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import { dayAfter } from '../../domain/agreements/wanted-agreement.ts';
import { chooseThought } from '../../domain/home/thought.ts';
import { agendaKept, noteDays } from '../agenda/read-agenda.ts';
import type { Around } from '../around.ts';
import { readAsksForMe } from '../asking/asks-for-me.ts';
import { thanksToday } from '../giving/thanks.ts';
import { keepingTodayHere } from '../keeping/question-of-today.ts';
import type { KeptMeeting } from '../meeting/read-meeting.ts';
import { gatherThoughts } from './gather-thoughts.ts';
import type { Next, Thought, Today } from './today.ts';

/** So many days ahead the first thing after today is looked for; so long what is asked for the owner is new. */
const [nextWithin, newDays] = [7, 2];

/** The day of the viewer; null while there is no circle. */
export async function readToday(store: Store, viewer: Viewer, around: Around): Promise<Today | null> {
  const forMe = viewer.alone ? await newForMe(store, viewer, around) : [];
  const today = await viewer.do((db) => todayHere(db, viewer, around, forMe));
  return today === null ? null : { ...today, thanks: today.standsStill ? null : await thanksToday(viewer, around) };
}

async function todayHere(
  db: Db,
  viewer: Viewer,
  around: Around,
  forMe: readonly Thought[],
): Promise<Omit<Today, 'thanks'> | null> {
  const at = around.now();
  const day = dutchDay(at);
  const circle = await readCircleOf(db);
  if (circle === null) return null;
  const kept = await agendaKept(db);
  const choice = await dayChoiceOf(db);
  const keeping = await keepingTodayHere(db, day);
  const { all, answered } = await gatherThoughts(db, { at, kept, keeping, alone: viewer.alone });
  const putAway = choice.putAwayOn === day;
  const meetings = (await meetingsOf(db)).filter(({ heldOn, closedAt }) => heldOn !== null && heldOn >= day && closedAt === null);
  const items = agendaOf(kept, day, dayAfter(day, nextWithin)).filter(isShown);
  return {
    ...{ day, egoName: circle.circle.ego.name, standsStill: circle.standsStill, putAway, opens: choice.opens },
    names: new Map(circle.circle.alters.map(({ id, name }) => [id, name])),
    items: items.filter(({ time }) => time.day === day),
    notes: await notesSince(db, new Date(at.getTime() - noteDays * 86_400_000)),
    meetings: meetings.filter(({ heldOn }) => heldOn === day),
    birthdays: keeping.birthdays.filter(({ when }) => when === 'today'),
    next: nextAfter(day, items, meetings),
    thought: circle.standsStill ? null : chooseThought([...forMe, ...all], { putAway, answered }),
  };
}

/** What others began to ask for the viewer since yesterday. */
async function newForMe(store: Store, viewer: Viewer, around: Around): Promise<readonly Thought[]> {
  const since = around.now().getTime() - newDays * 86_400_000;
  const asks = await readAsksForMe(store, viewer, around);
  return asks.flatMap(({ state, sentAt, fromName }) =>
    state === 'open' && sentAt !== null && sentAt.getTime() >= since ? [{ kind: 'asked-for-me' as const, fromName }] : [],
  );
}

/** Where somebody else does it, that one's own time is shown. */
const isShown = (item: AgendaItem): boolean => item.kind === 'appointment' || item.standing !== 'covered';

/** The first after a day; what does not go on is passed over. */
function nextAfter(day: string, items: readonly AgendaItem[], meetings: readonly KeptMeeting[]): Next | null {
  const item = items.find((one) => one.time.day > day && !(one.kind === 'agreement' && passed.has(one.standing)));
  const [meeting] = meetings
    .flatMap((one) => (one.heldOn !== null && one.heldOn > day && one.heldOn <= dayAfter(day, nextWithin) ? [one] : []))
    .toSorted((one, other) => `${one.heldOn} ${one.heldAt}`.localeCompare(`${other.heldOn} ${other.heldAt}`));
  const on = meeting?.heldOn ?? null;
  if (meeting !== undefined && on !== null && (item === undefined || on <= item.time.day))
    return { kind: 'meeting', day: on, meeting };
  return item === undefined ? null : { kind: 'item', day: item.time.day, item };
}

const passed: ReadonlySet<string> = new Set(['off', 'asked', 'done', 'not-done', 'not-known']);
