import type { Page } from '../../page.ts';
import { forSomebodyAwayPage, forSomebodyPage } from './for-somebody.tsx';
import { helperDonePage } from './helper-done.tsx';
import { helperGonePage } from './helper-gone.tsx';
import { isThisRightPage } from './is-this-right.tsx';
import { forSomebodyWhoPage, togetherWhoPage } from './who-helps.tsx';
import { forSomebodyHerePage, togetherPage } from './whose-circle.tsx';

/** Every page for who makes a circle with somebody, or comes for somebody. */
export const sittingPages: readonly Page[] = [
  togetherPage,
  togetherWhoPage,
  isThisRightPage,
  helperDonePage,
  helperGonePage,
  forSomebodyPage,
  forSomebodyHerePage,
  forSomebodyWhoPage,
  forSomebodyAwayPage,
];
