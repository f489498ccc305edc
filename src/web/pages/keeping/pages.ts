import type { Page } from '../../page.ts';
import { answerContact } from './answer-contact.ts';
import { keepContact } from './contact.tsx';
import { followUpPages } from './follow-up.tsx';
import { followUps } from './follow-ups.tsx';
import { keepPlan } from './keep-plan.tsx';
import { keepPlanPartPages } from './keep-plan-part.tsx';
import { lookPage } from './look.tsx';
import { lookEvent } from './look-event.tsx';
import { lookFinish } from './look-finish.tsx';
import { lookOften } from './look-often.ts';
import { lookQuestionPages } from './look-question.tsx';
import { looks } from './looks.tsx';
import { noteContact, removeContact } from './note-contact.tsx';
import { keepContactWith } from './tie.tsx';
import { keepContactWhom } from './whom.tsx';

/** Every page about keeping in touch, looking back, and how things went. */
export const keepingPages: readonly Page[] = [
  keepContact,
  keepContactWhom,
  answerContact,
  keepPlan,
  ...keepPlanPartPages,
  keepContactWith,
  noteContact,
  removeContact,
  looks,
  lookOften,
  lookEvent,
  followUps,
  ...followUpPages,
  lookPage,
  ...lookQuestionPages,
  lookFinish,
];
