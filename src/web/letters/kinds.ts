import type { LetterKinds } from '../../usecases/letters/letter-kinds.ts';
import { askLetter, askOff, askReminder } from './ask-letter.ts';
import { helperLetter } from './helper-letter.ts';
import { mailLinkLetter } from './mail-link.ts';
import { meetingLetter, minutesLetter } from './meeting-letter.ts';
import { calledOffLetter, diedLetter, quietLetter } from './quiet.ts';
import { weeklyLetter } from './weekly-letter.ts';
import { workerLinkLetter } from './worker-link.ts';

/** Every kind of letter that waits in the store, by its name there. What is not here cannot be sent. */
export const letterKinds = {
  meeting: meetingLetter,
  minutes: minutesLetter,
  ask: askLetter,
  'ask-reminder': askReminder,
  'ask-off': askOff,
  weekly: weeklyLetter,
  'mail-link': mailLinkLetter,
  'worker-link': workerLinkLetter,
  'helper-letter': helperLetter,
  'quiet-letter': quietLetter,
  'died-letter': diedLetter,
  'called-off-letter': calledOffLetter,
} as const satisfies LetterKinds;
