import type { Page } from '../../page.ts';
import { askAccess } from './ask-access.tsx';
import { secondStepCodes } from './codes.tsx';
import { guestList, trajectoriesOfWork } from './guest-list.tsx';
import { inviteWorker } from './invite-worker.tsx';
import { workInvitation, workLink } from './links.tsx';
import { work } from './people.tsx';
import { secondStep } from './second-step.tsx';
import { secondStepApp, secondStepKey, secondStepKeyAsk } from './set-up.tsx';
import { workSignIn } from './sign-in.tsx';
import { workSignInKey, workSignInKeyAsk } from './sign-in-key.tsx';
import { workSignInBack, workSignInWith } from './sign-in-with.tsx';
import { workSignOut } from './sign-out.tsx';
import { workerAgain, workerEnd, workerPage, workerVog } from './worker-page.tsx';
import { worries } from './worries.tsx';

/** Signing in at an organisation, who work there, and with whom one is a guest. */
export const organisationPages: readonly Page[] = [
  workSignIn,
  workSignInKey,
  workSignInKeyAsk,
  workSignInWith,
  workSignInBack,
  workLink,
  workInvitation,
  secondStep,
  secondStepApp,
  secondStepKey,
  secondStepKeyAsk,
  secondStepCodes,
  workSignOut,
  work,
  inviteWorker,
  workerPage,
  workerVog,
  workerAgain,
  workerEnd,
  trajectoriesOfWork,
  guestList,
  askAccess,
  worries,
];
