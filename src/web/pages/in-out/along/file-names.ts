import { circleFileName } from '../../../../usecases/contacts/circle-file-name.ts';
import { wholeFileNames } from '../../../../usecases/my-data/read-whole.ts';
import type { Language } from '../../../say/languages.ts';

const readMe: Readonly<Record<Language, string>> = { nl: 'lees-mij.html', en: 'read-me.html' };

/** What the files in the zip are called, the same in every language. */
export const fileNames = {
  readMe,
  index: 'index.html',
  circle: circleFileName,
  drawing: 'tekening.svg',
  table: 'mensen.csv',
  agreements: 'afspraken.ics',
  cards: 'adresboek.vcf',
  moments: wholeFileNames.moments,
  rows: wholeFileNames.rows,
  photos: wholeFileNames.photos,
  research: 'onderzoek/',
} as const;
