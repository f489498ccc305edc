import type { Page } from '../../page.ts';
import { guestLetterEvery } from './guest-letter-every.tsx';
import { letterEvery } from './letter-every.tsx';
import { guestMessages } from './messages.tsx';
import { noMoreLetters } from './no-more-letters.tsx';

/** The pages about letters and messages that go out. */
export const letterPages: readonly Page[] = [noMoreLetters, guestMessages, letterEvery, guestLetterEvery];
