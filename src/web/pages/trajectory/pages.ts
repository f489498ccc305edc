import type { Page } from '../../page.ts';
import { guestOwnView, guestOwnViewMark } from '../own-view/own-view.tsx';
import { seenView, throwViewAway } from '../own-view/seen-view.tsx';
import { guestTrajectory } from './as-coach.tsx';
import { beginTrajectory } from './begin.tsx';
import { startCards } from './cards.tsx';
import { guestClose, guestEnding } from './ending.tsx';
import { trajectoryGives } from './gives.tsx';
import { trajectoryPage } from './one.tsx';
import { trajectories } from './overview.tsx';
import { sheetPages, stepSheets } from './sheets.tsx';
import { trajectoryStep } from './step.tsx';
import { stopTrajectory } from './stop.tsx';

/** Every page about going together with a coach. What has a name of its own comes before the steps, whose address takes any word. */
export const trajectoryPages: readonly Page[] = [
  trajectories,
  beginTrajectory,
  stepSheets,
  ...sheetPages,
  startCards,
  seenView,
  throwViewAway,
  trajectoryGives,
  stopTrajectory,
  trajectoryPage,
  trajectoryStep,
  guestTrajectory,
  guestEnding,
  guestClose,
  guestOwnView,
  guestOwnViewMark,
];
