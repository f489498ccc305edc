import type { LetterFor, LetterToReader } from '../../usecases/letters/letter-kinds.ts';
import { type TimeToTell, type WeekToTell, weekToWrite } from '../../usecases/letters/weekly-letter.ts';
import { addresses } from '../addresses.ts';
import { sayClock } from '../pages/agenda/item-words.tsx';
import { sayNearDay } from '../pages/agenda/rhythm-words.ts';
import { type Language, languageOf } from '../say/languages.ts';
import { type Say, sayIn } from '../say/say.ts';

/** What comes, a line for each time: days and what, no names but that of whom it was agreed with, and nothing of anybody else. */
export const weeklyLetter: LetterToReader = {
  asks: true,
  write: async (store, around, to) => {
    const language = languageOf(to.language) ?? 'nl';
    const say = sayIn(language);
    const week = await weekToWrite(store, around, { ...to, hostName: to.hostName || say('guest.somebody') });
    if (week === null) return null;
    const agreed = agreedParts(say, language, to, week);
    const parts =
      to.letter.participantId === null
        ? [...ownParts(say, to, agreed), ...roundParts(say, to, week)]
        : [...agreed, ...week.asked.flatMap((one) => askedParts(say, language, to, one)), say('letters.weekly-cannot')];
    return { subject: say('letters.subject-weekly'), parts };
  },
};

const ownParts = (say: Say, { site }: LetterFor, agreed: readonly string[]): readonly string[] =>
  agreed.length === 0 ? [] : [...agreed, `${say('letters.weekly-own-more')}\n${site}${addresses.agenda()}`];

/** That a round of help waits for an answer: not with whom, not what it is about. */
const roundParts = (say: Say, { site }: LetterFor, { round }: WeekToTell): readonly string[] =>
  round ? [`${say('letters.weekly-round')}\n${site}${addresses.rounds()}`] : [];

function agreedParts(say: Say, language: Language, { letter, hostName }: LetterFor, week: WeekToTell): string[] {
  const lines = [
    ...week.times.map((one) => timeLine(say, language, one)),
    ...week.between.map(({ from, until, what }) =>
      say('letters.weekly-between', { from: sayNearDay(language, from), until: sayNearDay(language, until), what }),
    ),
  ];
  if (lines.length === 0) return [];
  const named = hostName === '' ? say('letters.weekly-agreed-nameless') : say('letters.weekly-agreed', { from: hostName });
  return [letter.participantId === null ? say('letters.weekly-own') : named, lines.map((line) => `- ${line}`).join('\n')];
}

function timeLine(say: Say, language: Language, { day, at, minutes, what, standing }: TimeToTell): string {
  const clock = sayClock(day, at, minutes);
  const when = clock === null ? sayNearDay(language, day) : say('letters.weekly-at', { day: sayNearDay(language, day), clock });
  return standing === 'open' ? say('letters.weekly-open', { when, what }) : say('letters.weekly-line', { when, what });
}

function askedParts(say: Say, language: Language, { site, hostName }: LetterFor, one: WeekToTell['asked'][number]): string[] {
  const { what, answerBy, token } = one;
  const asked =
    hostName === '' ? say('letters.weekly-asked-nameless', { what }) : say('letters.weekly-asked', { from: hostName, what });
  const by = answerBy === null ? [] : [say('letters.weekly-answer-by', { day: sayNearDay(language, answerBy) })];
  return [
    [asked, ...by, say('letters.weekly-no')].join(' '),
    `${say('letters.answer-here')}\n${site}${addresses.answerAsk(token)}`,
  ];
}
