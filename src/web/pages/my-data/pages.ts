import type { Page } from '../../page.ts';
import { eraseSomebody } from './erase.tsx';
import { dropExportPage, fetchExportPage, myExport } from './export.tsx';
import { howLong } from './how-long.tsx';
import { myData } from './my-data.tsx';
import { standStillPage, switchOnPage } from './stand-still.tsx';
import { takeBackSomebody } from './take-back.ts';

/** Every page on what somebody can do with what is kept of them. */
export const myDataPages: readonly Page[] = [
  myData,
  myExport,
  fetchExportPage,
  dropExportPage,
  standStillPage,
  switchOnPage,
  eraseSomebody,
  takeBackSomebody,
  howLong,
];
