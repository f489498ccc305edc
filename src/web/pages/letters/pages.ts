import type { Page } from '../../page.ts';
import { noMoreLetters } from './no-more-letters.tsx';

/** The pages about letters that go out. */
export const letterPages: readonly Page[] = [noMoreLetters];
