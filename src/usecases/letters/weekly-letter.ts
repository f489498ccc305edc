import { guestOf } from '../../database/guest.ts';
import { letterEveryOf, type StillAsked, stillAsked } from '../../database/letters/weekly.ts';
import type { Store } from '../../database/open.ts';
import { viewerOf } from '../../database/viewer.ts';
import { type AgendaAgreement, agendaOf, periodsOf } from '../../domain/agenda/agenda-item.ts';
import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import { askedBetween, isDueIn, lastDayTold, weekToTell } from '../../domain/letters/weekly.ts';
import { agendaKept, ownAgendaKept } from '../agenda/read-agenda.ts';
import type { Around } from '../around.ts';
import { readRounds } from '../chains/answer-round.ts';
import { keepAskLink } from './agreement-letter.ts';
import type { LetterFor } from './letter-kinds.ts';
import { weeklySubject } from './weekly-round.ts';

/** One time that something is. 'open': nobody does it, so far. */
export type TimeToTell = {
  readonly day: string;
  readonly at: string | null;
  readonly minutes: number | null;
  readonly what: string;
  readonly standing: 'on' | 'open';
};

/**
 * What a letter with what comes tells: the times, what lies somewhere between two days, what can still be answered, with its token, and whether a
 * round of help waits for an answer of this owner; not what is asked in it.
 */
export type WeekToTell = {
  readonly times: readonly TimeToTell[];
  readonly between: readonly { readonly from: string; readonly until: string; readonly what: string }[];
  readonly asked: readonly (Pick<StillAsked, 'what' | 'answerBy'> & { readonly token: string })[];
  readonly round: boolean;
};

/**
 * What comes for a reader, as they may see it themselves at this moment; null when that is nothing, they want no letter now, or the week this letter
 * was put for is over. Of an owner no professional appointments, which may say something of an illness; no names of who helps.
 */
export async function weekToWrite(store: Store, around: Around, to: LetterFor): Promise<WeekToTell | null> {
  const { letter } = to;
  const [now, monday] = [around.now(), weekToTell(around.now())];
  if (monday === null || letter.subjectId !== weeklySubject(letter, monday)) return null;
  const every = await store.as('naober_letters', null, (db) => letterEveryOf(db, letter));
  if (every === null || every === 'never' || !isDueIn(every, monday)) return null;
  const today = dutchDay(now);
  const days = { from: today, until: lastDayTold(monday, every) };
  const found =
    letter.participantId === null
      ? await ofOwner(store, around, letter.ownerId, days)
      : await ofGuest(store, { id: letter.participantId, ownerId: letter.ownerId }, now, {
          ...days,
          asked: { ...askedBetween(monday, every), today },
        });
  if (found.times.length + found.between.length + found.asked.length === 0 && !found.round) return null;
  return { ...found, asked: await withLinks(store, around, to, found.asked) };
}

type Days = { readonly from: string; readonly until: string };
type Found = Omit<WeekToTell, 'asked'> & { readonly asked: readonly StillAsked[] };

async function ofOwner(store: Store, around: Around, ownerId: string, { from, until }: Days): Promise<Found> {
  const viewer = viewerOf(store, ownerId);
  const { agreements } = await viewer.do((db) => agendaKept(db));
  const rounds = await readRounds(store, viewer, around);
  const round = rounds.some(({ state, answerBy }) => state === 'open' && answerBy > from);
  return { ...told(agreements, { from, until }), asked: [], round };
}

type Who = { readonly id: string; readonly ownerId: string };
type Asked = Days & { readonly asked: Parameters<typeof stillAsked>[2] };

const ofGuest = (store: Store, who: Who, at: Date, { from, until, asked }: Asked): Promise<Found> =>
  guestOf(store, who, () => ({ at })).sees('own-agreements', async (db) => {
    const { agreements } = await ownAgendaKept(db, who.id);
    const own = told(agreements, { from, until });
    const times = own.times.filter(({ standing }) => standing === 'on');
    return { ...own, times, asked: await stillAsked(db, who.id, asked), round: false };
  });

const standings = { agreed: 'on', moved: 'on', open: 'open', 'open-asked': 'open' } as const;
const isTold = (standing: string): standing is keyof typeof standings => Object.hasOwn(standings, standing);

function told(all: readonly AgendaAgreement[], { from, until }: Days): Pick<Found, 'times' | 'between'> {
  const agreements = all.filter(({ state }) => state === 'agreed');
  const times = agendaOf({ agreements: all, appointments: [] }, from, until).flatMap((item): TimeToTell[] => {
    if (item.kind !== 'agreement' || !isTold(item.standing)) return [];
    const { what, timing } = item.agreement;
    const { day, at } = item.time;
    return [{ day, at, minutes: timing.minutes, what, standing: standings[item.standing] }];
  });
  const between = periodsOf(agreements, from, until)
    .filter(({ gone }) => !gone)
    .map(({ timing, what }) => ({ from: timing.startsOn, until: timing.untilOn, what }));
  return { times, between };
}

/** An address to answer at for each, as in the letter that asks. */
async function withLinks(
  store: Store,
  around: Around,
  to: LetterFor,
  asked: readonly StillAsked[],
): Promise<WeekToTell['asked']> {
  const told: { readonly what: string; readonly answerBy: string | null; readonly token: string }[] = [];
  for (const { id, what, answerBy, untilOn } of asked) {
    const token = await store.as('naober_letters', null, (db) => keepAskLink(db, around, to, { agreementId: id, untilOn }));
    told.push({ what, answerBy, token });
  }
  return told;
}
