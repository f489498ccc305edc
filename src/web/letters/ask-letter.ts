import type { Store } from '../../database/open.ts';
import type { Around } from '../../usecases/around.ts';
import { askToWrite, offToWrite, timeToWrite } from '../../usecases/letters/agreement-letter.ts';
import type { LetterFor, LetterToReader, LetterWords } from '../../usecases/letters/letter-kinds.ts';
import { addresses } from '../addresses.ts';
import { icsName, icsOf } from '../feeds/ics-of.ts';
import { languageOf } from '../say/languages.ts';
import { type Say, sayIn } from '../say/say.ts';

const sayTo = ({ language }: LetterFor): Say => sayIn(languageOf(language) ?? 'nl');

/** A mail that asks something, part by part: what is asked, in full, and where it can be answered. */
export const askParts = (say: Say, words: string, link: string): readonly string[] => [
  words,
  `${say('letters.answer-here')}\n${link}`,
];

async function asked(store: Store, around: Around, to: LetterFor): Promise<readonly string[] | null> {
  // On the page it leads to, whoever asks is called something, also where that was never said.
  const about = await askToWrite(store, around, { ...to, hostName: to.hostName || sayTo(to)('guest.somebody') });
  return about === null ? null : askParts(sayTo(to), about.words, to.site + addresses.answerAsk(about.token));
}

/**
 * What has a time goes along as a file for any calendar; nothing where no time was said. In a calendar that follows their feed it is the same thing, and
 * stands there once.
 */
async function inCalendar(store: Store, around: Around, to: LetterFor): Promise<Pick<LetterWords, 'file'>> {
  const one = await timeToWrite(store, around, to.letter);
  if (one === null) return {};
  const say = sayTo(to);
  const text = icsOf({ ...one, with: to.hostName || say('guest.somebody') }, say);
  return { file: { name: icsName, type: 'text/calendar; charset=utf-8', text } };
}

/** What is asked of somebody, in the words that were shown before it went. */
export const askLetter: LetterToReader = {
  asks: true,
  write: async (store, around, to) => {
    const parts = await asked(store, around, to);
    if (parts === null) return null;
    return { subject: sayTo(to)('letters.subject-ask'), parts, ...(await inCalendar(store, around, to)) };
  },
};

/** The same once more, when nothing was heard. */
export const askReminder: LetterToReader = {
  asks: true,
  write: async (store, around, to) => {
    const [parts, say] = [await asked(store, around, to), sayTo(to)];
    if (parts === null) return null;
    const before = to.hostName === '' ? say('letters.remind-nameless') : say('letters.remind', { from: to.hostName });
    return { subject: say('letters.subject-ask'), parts: [before, ...parts], ...(await inCalendar(store, around, to)) };
  },
};

/** What they were asked, or agreed to, does not go on. Somebody else does it already: they are thanked; else: not by whom, not why. */
export const askOff: LetterToReader = {
  write: async (store, around, to) => {
    const about = await offToWrite(store, around, to.letter);
    if (about === null) return null;
    const [say, { what, offWhy }] = [sayTo(to), about];
    const words =
      offWhy === 'taken'
        ? { subject: say('letters.subject-taken'), parts: [say('letters.taken', { what })] }
        : { subject: say('letters.subject-off'), parts: [say('letters.off', { what })] };
    return { ...words, ...(await inCalendar(store, around, to)) };
  },
};
