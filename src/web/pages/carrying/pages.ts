import type { Page } from '../../page.ts';
import { howLongAway, howLongPage } from './how-long.tsx';
import { carryingOften } from './how-often.tsx';
import { carryingPage } from './overview.tsx';
import { respitePage } from './respite.tsx';
import { carryingSmaller } from './smaller.tsx';
import { carryingTell } from './tell.tsx';
import { carryingWhat, carryingWhom } from './what-i-do.tsx';

/** Every page about who carries what. */
export const carryingPages: readonly Page[] = [
  carryingPage,
  carryingWhom,
  carryingWhat,
  carryingOften,
  carryingSmaller,
  howLongPage,
  howLongAway,
  carryingTell,
  respitePage,
];
