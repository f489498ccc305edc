import type { Page } from '../../page.ts';
import { guestMessages } from './messages.tsx';
import { noMoreLetters } from './no-more-letters.tsx';

/** The pages about letters and messages that go out. */
export const letterPages: readonly Page[] = [noMoreLetters, guestMessages];
