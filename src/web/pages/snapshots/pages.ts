import type { Page } from '../../page.ts';
import { comparePage } from './compare.tsx';
import { describeMoment } from './describe.tsx';
import { erasePerson } from './erase-person.tsx';
import { freezePage } from './freeze.tsx';
import { momentPage } from './moment.tsx';
import { momentsPage } from './moments.tsx';
import { removeMoment, takeBackMoment } from './remove-moment.ts';
import { whyGonePage } from './why-gone.tsx';

/** Every page about then and now. */
export const snapshotPages: readonly Page[] = [
  momentsPage,
  freezePage,
  comparePage,
  momentPage,
  describeMoment,
  erasePerson,
  whyGonePage,
  removeMoment,
  takeBackMoment,
];
