import type { Page } from '../../page.ts';
import { ownControl } from '../own-control/own-control.tsx';
import { shareAbout } from './about-whom.tsx';
import { shareAgain, shareLetEnd, shareLetIn, shareLonger, shareShut, shareStop, sleepingCancel } from './acts.ts';
import { callCard } from './call-card.tsx';
import { shareFamily } from './family.tsx';
import { sharedWith } from './one.tsx';
import { guestOpens } from './opens.tsx';
import { shareOutside } from './outside.tsx';
import { sharingOverview } from './overview.tsx';
import { shareRight } from './right.tsx';
import { shareSeen } from './seen.tsx';
import { sleepingPage } from './sleeping.tsx';
import { shareUntil } from './until.tsx';
import { shareWhat } from './what.tsx';
import { shareWhen } from './when.tsx';
import { shareAgreements } from './which-agreements.tsx';
import { shareAnew } from './who.tsx';

/** Every page on who may see what, for the owner. */
export const sharingPages: readonly Page[] = [
  ownControl,
  sharingOverview,
  shareAnew,
  shareOutside,
  sleepingPage,
  sleepingCancel,
  sharedWith,
  shareWhat,
  shareFamily,
  shareAbout,
  shareAgreements,
  shareWhen,
  shareUntil,
  shareRight,
  shareStop,
  shareAgain,
  shareLonger,
  shareLetEnd,
  shareShut,
  shareLetIn,
  shareSeen,
  callCard,
  guestOpens,
];
