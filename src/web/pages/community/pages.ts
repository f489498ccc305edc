import type { Page } from '../../page.ts';
import { chooseOfferPage } from './choose.tsx';
import { nearby } from './nearby.tsx';
import { offerPage } from './offer.tsx';
import { visitPage } from './visit.tsx';
import { visitDayPage } from './visit-day.tsx';
import { visitInCirclePage } from './visit-in-circle.tsx';
import { visitLimitsPage } from './visit-limits.tsx';
import { visitStopPage } from './visit-stop.ts';
import { visitTellPage } from './visit-tell.tsx';
import { visitTogetherPage } from './visit-together.tsx';
import { visitsPage } from './visits.tsx';

/** What there is nearby, and what an owner would like to go and see of it. */
export const communityPages: readonly Page[] = [
  nearby,
  offerPage,
  chooseOfferPage,
  visitsPage,
  visitPage,
  visitDayPage,
  visitLimitsPage,
  visitTogetherPage,
  visitTellPage,
  visitInCirclePage,
  visitStopPage,
];
