import type { Page } from '../../page.ts';
import { leaveQuickly, somethingElse } from './leave-quickly.ts';
import { openAgain } from './open-again.tsx';
import { roomFrom } from './room-from.tsx';
import { rest, restLeaving, restReach, restReading } from './settings.tsx';

/** Every page about leaving, being reached, and room from somebody. */
export const restPages: readonly Page[] = [
  leaveQuickly,
  somethingElse,
  openAgain,
  rest,
  restLeaving,
  restReach,
  restReading,
  roomFrom,
];
