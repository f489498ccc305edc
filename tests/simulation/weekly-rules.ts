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
    broken.push(...roundBroken(letter, known).map((what) => `${name}: ${what}`));
    if (agreedIn(letter.text).length + askedIn(letter.text).length === 0 && !tellsOfRound(letter))
      broken.push(`${name}: there is nothing in it`);
  }
  return broken;
}

const tellsOfRound = ({ text }: Arrived): boolean => text.includes('Er is een rondje hulp.');

/** To an owner: it says that a round waits if and only if one does; and nothing goes to who wants none, stands still, died or goes. */
function roundBroken(letter: Arrived, { owners, waitedFor }: Known): Broken {
  const { ownerId, participantId } = letter;
  if (participantId !== null || ownerId === null) return tellsOfRound(letter) ? ['it tells of a round of somebody else'] : [];
  const owner = owners.get(ownerId);
  const broken: Broken = [];
  if (owner === undefined || owner.shut || owner.going) broken.push('their space is shut or gone');
  if (owner?.letterEvery === 'never') broken.push('they want none');
  if (tellsOfRound(letter) !== waitedFor.has(ownerId))
    broken.push(tellsOfRound(letter) ? 'no round waits for them' : 'a round waits for them, and it does not say so');
  if (/Bewoner|Buur-|Iets /.test(roundPart(letter))) broken.push('it says more of a round than that there is one');
  return broken;
}

/** The lines about a round: what follows what was agreed. */
const roundPart = ({ text }: Arrived): string =>
  text.includes('Er is een rondje') ? text.slice(text.indexOf('Er is een rondje')) : '';

const mayBeTold = (one: KnownAgreement, { ownerId, participantId }: Arrived): boolean =>
  one.ownerId === ownerId && (participantId === null || (one.participantId === participantId && one.isShown));

/** What stands in the lines of a letter: "- dinsdag 31 maart, 09:30–10:30: Samen eten". */
const agreedIn = (text: string): string[] =>
  [...text.matchAll(/^- .*?(?:\d|[a-z]): (.*?)(?:\. Hiervoor is nog niemand\.)?$/gm)].map(([, what = '']) => what);

const askedIn = (text: string): string[] =>
  [...text.matchAll(/(?:ook iets|ook een vraag): (.*?)\. /g)].map(([, what = '']) => what);
