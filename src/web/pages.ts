import type { Page } from './page.ts';
import { language } from './pages/about/language.ts';
import { look } from './pages/about/look.tsx';
import { whatIsKept } from './pages/about/what-is-kept.tsx';
import { agendaPages } from './pages/agenda/pages.ts';
import { agreementPages } from './pages/agreements/pages.tsx';
import { askingPages } from './pages/asking/pages.ts';
import { asksPages } from './pages/asks/pages.ts';
import { begin } from './pages/begin/begin.tsx';
import { blankSheet } from './pages/begin/blank-sheet.tsx';
import { example } from './pages/begin/example.tsx';
import { carryingPages } from './pages/carrying/pages.ts';
import { chainPages } from './pages/chains/pages.ts';
import { circlePages } from './pages/circle/pages.ts';
import { communityPages } from './pages/community/pages.ts';
import { demo, demoAs, demoGuestAs } from './pages/demo/demo.tsx';
import { fallingAwayPages } from './pages/falling-away/pages.ts';
import { givingPages } from './pages/giving/pages.ts';
import { guestPages } from './pages/guest/pages.ts';
import { homePages } from './pages/home/pages.ts';
import { inOutPages } from './pages/in-out/pages.ts';
import { insightPages } from './pages/insight/pages.ts';
import { invitePages } from './pages/invite/pages.ts';
import { keepingPages } from './pages/keeping/pages.ts';
import { knowEachOther } from './pages/knows/know-each-other.tsx';
import { knows } from './pages/knows/knows.tsx';
import { letterPages } from './pages/letters/pages.ts';
import { logPages } from './pages/log/pages.ts';
import { mandatePages } from './pages/mandate/pages.ts';
import { meetingPages } from './pages/meeting/pages.ts';
import { myDataPages } from './pages/my-data/pages.ts';
import { organisationPages } from './pages/organisation/pages.ts';
import { photo } from './pages/photo/photo.ts';
import { photoOf } from './pages/photo/photo-of.tsx';
import { planPages } from './pages/plan/pages.ts';
import { restPages } from './pages/rest/pages.ts';
import { sharingPages } from './pages/sharing/pages.ts';
import { deviceKey, deviceKeyAsk, ownDevice } from './pages/sign-in/device-key.tsx';
import { devices, shutDevice, shutOtherDevices } from './pages/sign-in/devices.tsx';
import { open } from './pages/sign-in/doors.tsx';
import { email, removeEmail } from './pages/sign-in/email.tsx';
import { keyCard, revokeKeyCard } from './pages/sign-in/key-card.tsx';
import { linkAttach, linkOpen, linkUnlock } from './pages/sign-in/links.tsx';
import { openCard, openCardHere } from './pages/sign-in/open-card.tsx';
import { openCode } from './pages/sign-in/open-code.tsx';
import { openKey, openKeyAsk } from './pages/sign-in/open-key.tsx';
import { openMail } from './pages/sign-in/open-mail.tsx';
import { removeKey } from './pages/sign-in/remove-key.tsx';
import { sittingPages } from './pages/sitting/pages.ts';
import { snapshotPages } from './pages/snapshots/pages.ts';
import { cleared, close } from './pages/space/close.tsx';
import { keep } from './pages/space/keep.tsx';
import { unlock, unlockAsk, unlockByMail } from './pages/space/unlock.tsx';
import { takeBack, wipe, wiped, wipeNow } from './pages/space/wipe.tsx';
import { talentPages } from './pages/talents/pages.tsx';
import { trajectoryPages } from './pages/trajectory/pages.ts';
import { typingPages } from './pages/typing/pages.ts';

/** Every page of Naober. What is not here is not answered; each has a name and an audience, or it does not compile. */
export const pages: readonly Page[] = [
  begin,
  example,
  blankSheet,
  whatIsKept,
  look,
  language,
  open,
  keep,
  close,
  cleared,
  unlock,
  unlockAsk,
  unlockByMail,
  openCard,
  openCardHere,
  openCode,
  openKey,
  openKeyAsk,
  openMail,
  linkOpen,
  linkAttach,
  linkUnlock,
  keyCard,
  revokeKeyCard,
  ownDevice,
  deviceKey,
  deviceKeyAsk,
  removeKey,
  email,
  removeEmail,
  devices,
  shutDevice,
  shutOtherDevices,
  wipe,
  takeBack,
  wipeNow,
  wiped,
  demo,
  demoAs,
  demoGuestAs,
  ...restPages,
  ...sittingPages,
  ...circlePages,
  ...homePages,
  ...insightPages,
  ...talentPages,
  ...inOutPages,
  ...invitePages,
  ...myDataPages,
  knows,
  knowEachOther,
  photo,
  photoOf,
  ...snapshotPages,
  ...keepingPages,
  ...givingPages,
  ...guestPages,
  ...agreementPages,
  ...asksPages,
  ...agendaPages,
  ...sharingPages,
  ...letterPages,
  ...logPages,
  ...planPages,
  ...chainPages,
  ...meetingPages,
  ...trajectoryPages,
  ...typingPages,
  ...mandatePages,
  ...organisationPages,
  ...askingPages,
  ...carryingPages,
  ...fallingAwayPages,
  ...communityPages,
];
