import type { LetterKinds } from '../../usecases/letters/letter-kinds.ts';
import { askLetter, askOff, askReminder } from './ask-letter.ts';
import { meetingLetter, minutesLetter } from './meeting-letter.ts';

/** Every kind of letter that waits in the store, by its name there. What is not here cannot be sent. */
export const letterKinds = {
  meeting: meetingLetter,
  minutes: minutesLetter,
  ask: askLetter,
  'ask-reminder': askReminder,
  'ask-off': askOff,
} as const satisfies LetterKinds;
