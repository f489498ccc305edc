import type { Page } from '../../page.ts';
import { afterMePage } from '../after-me/after-me.tsx';
import { guestDeath, guestDeathFile } from '../after-me/guest-death.tsx';
import { stillHerePage } from '../after-me/still-here.tsx';
import { guestBehalf } from './behalf.tsx';
import { behalfAsk } from './behalf-ask.tsx';
import { behalfCallOff } from './behalf-call-off.tsx';
import { behalfDied } from './behalf-died.tsx';
import { behalfPeople, behalfPropose, behalfWithdraw } from './behalf-people.tsx';
import { behalfShare } from './behalf-share.tsx';
import { guestObjection, guestObjectionBack } from './guest-objection.tsx';
import { mandateKinds } from './kinds.tsx';
import { mandateConfirm, mandateEnd, mandatePage } from './mandate.tsx';
import { newMandate } from './new-mandate.tsx';
import { objectionPage, objectionSettle } from './objection.tsx';
import { mandatesPage } from './overview.tsx';
import { removalAnswer } from './removal-proposal.tsx';

/** Who decides for somebody, what others say for them, and what after a death. */
export const mandatePages: readonly Page[] = [
  mandatesPage,
  mandateKinds,
  newMandate,
  mandatePage,
  mandateEnd,
  mandateConfirm,
  objectionPage,
  objectionSettle,
  removalAnswer,
  guestBehalf,
  guestObjection,
  guestObjectionBack,
  behalfAsk,
  behalfCallOff,
  behalfPeople,
  behalfPropose,
  behalfWithdraw,
  behalfShare,
  behalfDied,
  afterMePage,
  stillHerePage,
  guestDeath,
  guestDeathFile,
];
