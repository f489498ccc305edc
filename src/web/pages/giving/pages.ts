import type { Page } from '../../page.ts';
import { betweenTwo } from './between-two.tsx';
import { guestBetweenTwo } from './guest-between-two.tsx';
import { ideas } from './ideas.tsx';
import { ownGiving } from './own-giving.tsx';
import { thankYou } from './thank-you.tsx';
import { thankYous } from './thank-yous.tsx';

/** Every page of doing something for each other, of the owner and of who takes part. */
export const givingPages: readonly Page[] = [ownGiving, betweenTwo, ideas, thankYous, thankYou, guestBetweenTwo];
