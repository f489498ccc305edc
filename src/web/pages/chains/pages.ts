import type { Page } from '../../page.ts';
import { roundsAtWork } from './at-work.tsx';
import { roundAsk, roundBack, roundOffer, roundOut } from './put-in.ts';
import { oneRound, roundNo } from './round.tsx';
import { roundLook, rounds } from './rounds.tsx';

/** Every page of rounds of help: of the owner, and of who coordinates an organisation. */
export const chainPages: readonly Page[] = [
  rounds,
  roundLook,
  roundAsk,
  roundOffer,
  roundOut,
  roundBack,
  oneRound,
  roundNo,
  roundsAtWork,
];
