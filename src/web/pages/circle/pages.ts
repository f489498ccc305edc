import type { Page } from '../../page.ts';
import { topicPages } from '../person/topic-pages.ts';
import { circlePage } from './circle.tsx';
import { formPage } from './form.tsx';
import { formWords } from './form-words.tsx';
import { historyPage } from './history.tsx';
import { me } from './me.tsx';
import { movePerson } from './move-person.ts';
import { namesPage } from './names.tsx';
import { ownForm } from './own-form.tsx';
import { paper } from './paper.tsx';
import { peoplePage } from './people.tsx';
import { person, removePerson } from './person.ts';
import { placePage } from './place.tsx';
import { placeOnePage } from './place-one.tsx';
import { undo } from './undo.tsx';
import { whatIsItPage } from './what-is-it.tsx';

/** Every page about the owner's own circle. */
export const circlePages: readonly Page[] = [
  circlePage,
  namesPage,
  whatIsItPage,
  placePage,
  placeOnePage,
  person,
  movePerson,
  removePerson,
  ...topicPages,
  me,
  formPage,
  ownForm,
  formWords,
  paper,
  undo,
  historyPage,
  peoplePage,
];
