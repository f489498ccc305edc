import { circleFileName } from '../../../../usecases/contacts/read-source.ts';
import type { Language } from '../../../say/languages.ts';

const readMe: Readonly<Record<Language, string>> = { nl: 'lees-mij.html', en: 'read-me.html' };

/** What the files in the zip are called, the same in every language. */
export const fileNames = {
  readMe,
  circle: circleFileName,
  drawing: 'tekening.svg',
  table: 'mensen.csv',
  cards: 'adresboek.vcf',
  moments: 'peilmomenten.json',
  rows: 'alles.json',
  photos: 'foto/',
  research: 'onderzoek/',
} as const;
