import type { Page } from '../../page.ts';
import { answerAskPage, stopAsking } from '../answer-ask/answer.tsx';
import { askActs, askRemind } from './acts.ts';
import { askBeside } from './beside.tsx';
import { asksForMe, stopAskForMe } from './for-me.tsx';
import { askHanded } from './handed.tsx';
import { asksList } from './list.tsx';
import { makeAsk } from './make.tsx';
import { oneAsk } from './one.tsx';
import { oneAsked } from './one-asked.tsx';
import { askOtherwise } from './otherwise.tsx';
import { askReads } from './reads.tsx';
import { askWhat } from './what.tsx';
import { askWhen } from './when.tsx';
import { askWho } from './who.tsx';

/** Every page of asking: of the owner, of who arranges, and of who is asked without an account. */
export const asksPages: readonly Page[] = [
  ...asksList,
  ...makeAsk,
  ...oneAsk,
  ...askWhat,
  ...askWhen,
  ...askBeside,
  ...askWho,
  ...askReads,
  ...askActs,
  ...oneAsked,
  ...askHanded,
  ...askOtherwise,
  ...askRemind,
  asksForMe,
  stopAskForMe,
  answerAskPage,
  stopAsking,
];
