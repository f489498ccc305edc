import type { Page } from '../../page.ts';
import { guestAboutMe } from './about-me.tsx';
import { guestContactOf, guestInPeace } from './about-me-acts.ts';
import { guestAgenda } from './agenda.tsx';
import { guestAway, guestFeeds, guestNote, guestTurn } from './agenda-acts.tsx';
import { guestAgendaFile, guestAgendaOf } from './agenda-time.tsx';
import { guestArranges, guestCallOff } from './arranges.tsx';
import { guestAt } from './at.tsx';
import { guestHome } from './home.tsx';
import { talentsOfGuests } from './my-talents.tsx';
import { answerPage, ownAgreements } from './own-agreements.tsx';
import { guestOwnCircle } from './own-circle.tsx';
import { guestPause } from './pause.tsx';
import { guestPauseOf } from './pause-of.tsx';
import { shownPages } from './shown-pages.tsx';
import { guestStill } from './still.ts';
import { guestAgain, guestStop } from './stop.tsx';

/** Every page of somebody who takes part in a space of another. */
export const guestPages: readonly Page[] = [
  guestAt,
  guestHome,
  guestStill,
  guestStop,
  guestAgain,
  guestPause,
  ownAgreements,
  answerPage,
  guestAgenda,
  guestAgendaOf,
  guestAgendaFile,
  guestTurn,
  guestNote,
  guestAway,
  guestFeeds,
  ...shownPages,
  guestArranges,
  guestCallOff,
  guestPauseOf,
  guestAboutMe,
  guestContactOf,
  guestInPeace,
  guestOwnCircle,
  ...talentsOfGuests,
];
