import { sayDay } from './answer-words.ts';
import { sayKinds } from './known-support.ts';
import { sayAnswer, type Telling } from './say-answer.ts';
import { isSomebody } from './topic-words.ts';

const isOver = ({ alter: { status } }: Telling) => status === 'past' || status === 'deceased';

function statusSentences({ say, alter: { name, status, kind } }: Telling): readonly string[] {
  switch (status) {
    case 'deceased':
      return [say('person.known.deceased', { name }), ...(kind === 'person' ? [say('person.known.no-messages', { name })] : [])];
    case 'past':
      return [say('person.known.past', { name })];
    case 'potential':
      return [say('person.known.potential', { name })];
    default:
      return [];
  }
}

/** How often they are in touch, sentence by sentence; null where that is not known. */
export function contactSentences(telling: Telling): readonly (string | null)[] {
  const { say, alter } = telling;
  const { name, kind, about } = alter;
  const { faceToFace, call, message } = about.frequency;
  const often = (answer: string | null) => (answer === null ? null : sayAnswer(telling, 'faceToFace', answer));
  const [seen, called, written] = [often(faceToFace), often(call), often(message)];
  if (isOver(telling)) return [];
  return [
    seen === null ? null : say(kind === 'person' ? 'person.known.seen' : 'person.known.there', { often: seen, name }),
    called === null || kind !== 'person' ? null : say('person.known.call', { often: called }),
    written === null || kind !== 'person' ? null : say('person.known.message', { often: written }),
  ];
}

function sinceSentence(telling: Telling): string | null {
  const { say, alter } = telling;
  const { since } = alter.about;
  if (since === null) return null;
  const key = isOver(telling) ? 'person.known.since-past' : isSomebody(alter) ? 'person.known.since' : 'person.known.since-thing';
  return say(key, { year: `${since}`, name: alter.name });
}

/** Who gives what to whom, sentence by sentence; null where that is not known. */
export function supportSentences(telling: Telling): readonly (string | null)[] {
  const { say, alter } = telling;
  const { name } = alter;
  const [gives, receives, wanted] = [sayKinds(telling, 'gives'), sayKinds(telling, 'receives'), sayKinds(telling, 'wanted')];
  const over = isOver(telling);
  return [
    gives === null ? null : say(over ? 'person.known.gave' : 'person.known.gives', { name, what: gives }),
    receives === null ? null : say(over ? 'person.known.received' : 'person.known.receives', { name, what: receives }),
    wanted === null || over ? null : say('person.known.wanted', { name, what: wanted }),
  ];
}

function wishSentences({ say, language, alter }: Telling): readonly (string | null)[] {
  const { name, kind, status, about, birthday } = alter;
  if (status === 'deceased') return [];
  const wish = about.wish === 'more-often' && kind !== 'person' ? 'more-often-thing' : about.wish;
  return [
    wish === null ? null : say(`person.known.wish.${wish}`, { name }),
    about.fun === null ? null : say('person.known.fun', { words: about.fun }),
    birthday === null ? null : say('person.known.birthday', { name, day: sayDay(say, language, birthday) }),
    about.child === true ? say('person.known.child', { name }) : null,
  ];
}

/**
 * What the owner told about somebody, in a few plain sentences: "Jullie zien elkaar elke week. Anja geeft je vervoer." Only what is
 * known; nothing of the chapters that are for the owner alone, and of who died nothing that looks ahead.
 */
export function knownSentences(telling: Telling): readonly string[] {
  const { say, alter } = telling;
  const { part } = alter.about;
  return [
    ...statusSentences(telling),
    part === null ? null : say('person.known.part', { words: part }),
    ...contactSentences(telling),
    sinceSentence(telling),
    ...supportSentences(telling),
    ...wishSentences(telling),
  ].filter((sentence) => sentence !== null);
}
