import { mondayOf } from '../../src/domain/agenda/day.ts';
import { dutchDay } from '../../src/domain/agreements/dutch-day.ts';
import type { Known, KnownAgreement } from './known.ts';
import type { Arrived } from './post.ts';
import type { Broken } from './rules.ts';

const weekly = 'weekly';
const weekOf = ({ at }: Pick<Arrived, 'at'>): string => mondayOf(dutchDay(at));

/** The letters with what comes of one day: at most one a week for each reader and space, and nothing in it that they may not see or that is over. */
export function weeklyBroken(fresh: readonly Arrived[], all: readonly Arrived[], known: Known): Broken {
  const broken: Broken = [];
  for (const letter of fresh.filter(({ kind }) => kind === weekly)) {
    const { ownerId, participantId } = letter;
    const name = `a letter with what comes to ${participantId ?? 'the owner'} on ${dutchDay(letter.at)}`;
    const theirs = all.filter((one) => one.kind === weekly && one.ownerId === ownerId && one.participantId === participantId);
    const ofThisWeek = theirs.filter((one) => weekOf(one) === weekOf(letter));
    if (ofThisWeek.length !== 1) broken.push(`${name}: it came ${ofThisWeek.length} times this week`);
    const own = known.agreements.filter((one) => mayBeTold(one, letter));
    for (const what of agreedIn(letter.text))
      if (!own.some((one) => one.state === 'agreed' && one.what === what)) broken.push(`${name}: "${what}" is not theirs`);
    for (const what of askedIn(letter.text)) {
      const [about, another] = own.filter((one) => one.what === what);
      if (about === undefined) broken.push(`${name}: "${what}" was not asked of them`);
      if (about?.remindedAt) broken.push(`${name}: "${what}" was said again already`);
      const times = theirs.filter(({ text }) => askedIn(text).includes(what)).length;
      if (another === undefined && times > 1) broken.push(`${name}: "${what}" was told ${times} times`);
    }
    if (agreedIn(letter.text).length + askedIn(letter.text).length === 0) broken.push(`${name}: there is nothing in it`);
  }
  return broken;
}

const mayBeTold = (one: KnownAgreement, { ownerId, participantId }: Arrived): boolean =>
  one.ownerId === ownerId && (participantId === null || (one.participantId === participantId && one.isShown));

/** What stands in the lines of a letter: "- dinsdag 31 maart, 09:30–10:30: Samen eten". */
const agreedIn = (text: string): string[] =>
  [...text.matchAll(/^- .*?(?:\d|[a-z]): (.*?)(?:\. Hiervoor is nog niemand\.)?$/gm)].map(([, what = '']) => what);

const askedIn = (text: string): string[] =>
  [...text.matchAll(/(?:ook iets|ook een vraag): (.*?)\. /g)].map(([, what = '']) => what);
