import { turnsOf } from '../../database/agenda/turns.ts';
import type { Db } from '../../database/door.ts';
import { type AgendaItem, agendaOf } from '../../domain/agenda/agenda-item.ts';
import { dayNumber } from '../../domain/agenda/day.ts';
import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import { dayAfter } from '../../domain/agreements/wanted-agreement.ts';
import { waitsFor } from '../../domain/asking/heard.ts';
import type { ThoughtKind } from '../../domain/home/thought.ts';
import { toTellHere } from '../agenda/happened.ts';
import type { AgendaKept } from '../agenda/read-agenda.ts';
import { asksHere } from '../asking/read-asks.ts';
import { sharingHere } from '../consent/read-beside-circle.ts';
import { openFollowUpsHere } from '../keeping/follow-ups.ts';
import { looksHere } from '../keeping/looks.ts';
import type { KeepingToday } from '../keeping/question-of-today.ts';
import type { Thought } from './today.ts';

/** Everything there may be to think about today, and of which kinds something was answered today. */
type Gathered = { readonly all: readonly Thought[]; readonly answered: ReadonlySet<ThoughtKind> };
type Known = {
  readonly at: Date;
  readonly kept: AgendaKept;
  readonly keeping: KeepingToday;
  /** Nobody sits beside the owner. */
  readonly alone: boolean;
};

/** How far ahead a time that nobody does is brought up, and from when on something that comes back ends soon; in days. */
const [openAhead, endsWithin] = [14, 7];

/** Gathers it in a transaction that is under way. What is for the owner alone is left out while somebody sits beside them. */
export async function gatherThoughts(db: Db, known: Known): Promise<Gathered> {
  const { at, kept, keeping, alone } = known;
  const today = dutchDay(at);
  const toTell = await toTellHere(db, today);
  const looks = await looksHere(db, today);
  const follow = await openFollowUpsHere(db, today);
  const told = (await turnsOf(db)).some(({ state, saidAt }) => afterwards.has(state) && dutchDay(saidAt) === today);
  const { question } = keeping;
  const answered: readonly (readonly [ThoughtKind, boolean])[] = [
    ['did-it-happen', told],
    ['contact', keeping.answered],
    ['look', looks.looks.some(({ doneOn, droppedOn }) => doneOn === today || droppedOn === today)],
    ['follow-up', follow.answeredToday],
  ];
  const all: readonly Thought[] = [
    ...(alone ? await ofSharing(db, at) : []),
    ...(await ofAsks(db, at)),
    ...ofAgenda(kept, today),
    ...toTell.map((one) => ({ kind: 'did-it-happen' as const, one })),
    ...(question === null ? [] : [{ kind: 'contact' as const, question }]),
    ...keeping.birthdays.filter(({ when }) => when === 'tomorrow').map((birthday) => ({ kind: 'birthday' as const, birthday })),
    ...(looks.due === null ? [] : [{ kind: 'look' as const, due: looks.due }]),
    ...(alone ? follow.open.map((thing) => ({ kind: 'follow-up' as const, thing })) : []),
  ];
  return { all, answered: new Set(answered.flatMap(([kind, so]) => (so ? [kind] : []))) };
}

/** What the owner says of a time afterwards. */
const afterwards: ReadonlySet<string> = new Set(['done', 'not-done', 'not-known']);

async function ofSharing(db: Db, at: Date): Promise<Thought[]> {
  const { first, request, near } = await sharingHere(db, at);
  const asks = [first, request].flatMap((sharing) => (sharing === null ? [] : [{ kind: 'somebody-asks' as const, sharing }]));
  return near === null ? asks : [...asks, { kind: 'near-its-end', sharing: near }];
}

/** Asks that wait for the owner; the one that is wanted soonest first. */
async function ofAsks(db: Db, at: Date): Promise<Thought[]> {
  const asks = (await asksHere(db)).toSorted((one, other) => one.timing.startsOn.localeCompare(other.timing.startsOn));
  return asks.flatMap((ask) => {
    const why = waitsFor(ask, at);
    return why === null ? [] : [{ kind: 'ask' as const, ask, why }];
  });
}

function ofAgenda(kept: AgendaKept, today: string): Thought[] {
  const ahead = agendaOf({ agreements: kept.agreements, appointments: [] }, today, dayAfter(today, openAhead));
  const open = ahead.flatMap((item) => (isOpen(item) ? [{ kind: 'open-turn' as const, item }] : []));
  const ends = kept.agreements
    .filter(({ state, gone, timing }) => state === 'agreed' && !gone && timing.rule !== null)
    .filter(({ timing }) => timing.untilOn >= today && dayNumber(timing.untilOn) - dayNumber(today) <= endsWithin)
    .map((agreement) => ({ kind: 'ends-soon' as const, agreement }));
  return [...open, ...ends];
}

const isOpen = (item: AgendaItem): item is Extract<AgendaItem, { readonly kind: 'agreement' }> =>
  item.kind === 'agreement' && item.standing === 'open';
