import type { Page } from '../../page.ts';
import { afterDeathPage } from './after-death.tsx';
import { deathReportPage } from './death-report.tsx';
import { diedPage, livesAfterAll } from './died.tsx';
import { guestDied } from './guest-died.tsx';
import { whatIfPage } from './what-if.tsx';
import { whatIfThenPage } from './what-if-then.tsx';

/** Every page about somebody who falls away, for a while or for good. */
export const fallingAwayPages: readonly Page[] = [
  whatIfPage,
  whatIfThenPage,
  diedPage,
  livesAfterAll,
  afterDeathPage,
  deathReportPage,
  guestDied,
];
