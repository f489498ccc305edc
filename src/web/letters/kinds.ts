import type { LetterKinds } from '../../usecases/letters/letter-kinds.ts';
import { agreementOff, askLetter, askReminder, askTaken } from './ask-letter.ts';

/** Every kind of letter that waits in the store, by its name there. What is not here cannot be sent. */
export const letterKinds = {
  ask: askLetter,
  'ask-reminder': askReminder,
  'ask-taken': askTaken,
  'agreement-off': agreementOff,
} as const satisfies LetterKinds;
