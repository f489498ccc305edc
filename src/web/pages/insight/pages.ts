import type { Page } from '../../page.ts';
import { questionsWorth } from '../fitting/questions.tsx';
import { setAside } from './aside.tsx';
import { askedFor, askImportant, askMoreOften, askPaid, askWilling, givingOf, helpWith } from './ask-names.ts';
import { coherence } from './coherence.tsx';
import { doors } from './doors.tsx';
import { giving } from './giving.tsx';
import { help } from './help.tsx';
import { inWords } from './in-words.tsx';
import { moreOften } from './more-often.tsx';
import { neverAsked } from './never-asked.tsx';
import { strength } from './strength.tsx';

/** Every page to look at the circle, behind its doors. */
export const insightPages: readonly Page[] = [
  doors,
  help,
  helpWith,
  giving,
  givingOf,
  moreOften,
  askMoreOften,
  neverAsked,
  askedFor,
  askWilling,
  askImportant,
  askPaid,
  inWords,
  coherence,
  strength,
  setAside,
  questionsWorth,
];
