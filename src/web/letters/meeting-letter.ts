import type { LetterFor, LetterToReader } from '../../usecases/letters/letter-kinds.ts';
import { meetingToWrite, readMinutes } from '../../usecases/letters/meeting-letter.ts';
import { addresses } from '../addresses.ts';
import { minutesParts } from '../pages/meeting/minutes-words.ts';
import { languageOf } from '../say/languages.ts';
import { sayIn } from '../say/say.ts';

const languageFor = ({ language }: LetterFor) => languageOf(language) ?? 'nl';

/** An invitation to a meeting, in the words that were shown before it went, and where it can be answered without an account. */
export const meetingLetter: LetterToReader = {
  asks: true,
  write: async (store, around, to) => {
    const about = await meetingToWrite(store, around, to);
    if (about === null) return null;
    const say = sayIn(languageFor(to));
    const link = to.site + addresses.meetingInvitation(about.token);
    return { subject: say('meeting.mail.subject'), parts: [about.words, `${say('meeting.letter.answer')}\n${link}`] };
  },
};

/** The minutes: the plan, the day, and when one looks back. */
export const minutesLetter: LetterToReader = {
  write: async (store, _, to) => {
    const minutes = await readMinutes(store, to.letter);
    if (minutes === null) return null;
    const [say, language] = [sayIn(languageFor(to)), languageFor(to)];
    return { subject: say('meeting.mail.minutes'), parts: minutesParts(say, language, minutes) };
  },
};
