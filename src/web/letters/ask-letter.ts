import type { Store } from '../../database/open.ts';
import type { Around } from '../../usecases/around.ts';
import { askToWrite, offToWrite } from '../../usecases/letters/agreement-letter.ts';
import type { LetterFor, LetterKind } from '../../usecases/letters/letter-kinds.ts';
import { addresses } from '../addresses.ts';
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

/** What is asked of somebody, in the words that were shown before it went. */
export const askLetter: LetterKind = {
  asks: true,
  write: async (store, around, to) => {
    const parts = await asked(store, around, to);
    return parts === null ? null : { subject: sayTo(to)('letters.subject-ask'), parts };
  },
};

/** The same once more, when nothing was heard. */
export const askReminder: LetterKind = {
  asks: true,
  write: async (store, around, to) => {
    const [parts, say] = [await asked(store, around, to), sayTo(to)];
    if (parts === null) return null;
    const before = to.hostName === '' ? say('letters.remind-nameless') : say('letters.remind', { from: to.hostName });
    return { subject: say('letters.subject-ask'), parts: [before, ...parts] };
  },
};

/** What they were asked, or agreed to, does not go on. Somebody else does it already: they are thanked; else: not by whom, not why. */
export const askOff: LetterKind = {
  write: async (store, around, to) => {
    const about = await offToWrite(store, around, to.letter);
    if (about === null) return null;
    const [say, { what, offWhy }] = [sayTo(to), about];
    return offWhy === 'taken'
      ? { subject: say('letters.subject-taken'), parts: [say('letters.taken', { what })] }
      : { subject: say('letters.subject-off'), parts: [say('letters.off', { what })] };
  },
};
