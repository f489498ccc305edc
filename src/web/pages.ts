import type { Page } from './page.ts';
import { language } from './pages/about/language.ts';
import { look } from './pages/about/look.tsx';
import { whatIsKept } from './pages/about/what-is-kept.tsx';
import { begin } from './pages/begin/begin.tsx';
import { blankSheet } from './pages/begin/blank-sheet.tsx';
import { example } from './pages/begin/example.tsx';
import { circlePages } from './pages/circle/pages.ts';
import { demo, demoAs } from './pages/demo/demo.tsx';
import { knowEachOther } from './pages/knows/know-each-other.tsx';
import { knows } from './pages/knows/knows.tsx';
import { sittingPages } from './pages/sitting/pages.ts';
import { snapshotPages } from './pages/snapshots/pages.ts';
import { close } from './pages/space/close.tsx';
import { keep, returnCode } from './pages/space/keep.tsx';
import { open } from './pages/space/open.tsx';
import { unlock } from './pages/space/unlock.tsx';
import { takeBack, wipe, wiped, wipeNow } from './pages/space/wipe.tsx';

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
  returnCode,
  close,
  unlock,
  wipe,
  takeBack,
  wipeNow,
  wiped,
  demo,
  demoAs,
  ...sittingPages,
  ...circlePages,
  knows,
  knowEachOther,
  ...snapshotPages,
];
