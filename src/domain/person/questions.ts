import {
  type Channel,
  distances,
  formalities,
  frequencies,
  importances,
  initiatives,
  type Quality,
  steps,
  wishes,
} from '../circle/about.ts';
import { alterKinds, alterStatuses } from '../circle/circle.ts';
import { valences } from '../circle/template-rules.ts';
import { choice, chosenAlways, type Question, yesOrNo } from './question.ts';
import { supportQuestion, supportSides } from './support-question.ts';
import { birthdayQuestion, nameQuestion, roleQuestion, saying, sinceQuestion, wordsQuestion } from './word-questions.ts';

const qualityQuestion = (key: Quality) =>
  choice(
    steps,
    ({ about }) => about.quality[key],
    (alter, step) => saying(alter, { quality: { ...alter.about.quality, [key]: step } }),
  );

const channelQuestion = (key: Channel) =>
  choice(
    frequencies,
    ({ about }) => about.frequency[key],
    (alter, often) => saying(alter, { frequency: { ...alter.about.frequency, [key]: often } }),
  );

/** Everything that can be said about somebody besides their place and kinds of support, by the name of its field in forms. */
export const questions = {
  name: nameQuestion,
  role: roleQuestion,
  kind: chosenAlways(
    alterKinds,
    ({ kind }) => kind,
    (alter, kind) => ({ ...alter, kind }),
  ),
  status: chosenAlways(
    alterStatuses,
    ({ status }) => status,
    (alter, status) => ({ ...alter, status }),
  ),
  part: wordsQuestion('part'),
  birthday: birthdayQuestion,
  importance: choice(
    importances,
    ({ about }) => about.importance,
    (alter, importance) => saying(alter, { importance }),
  ),
  affection: qualityQuestion('affection'),
  connection: qualityQuestion('connection'),
  preference: qualityQuestion('preference'),
  practical: qualityQuestion('practical'),
  faceToFace: channelQuestion('faceToFace'),
  call: channelQuestion('call'),
  message: channelQuestion('message'),
  online: channelQuestion('online'),
  initiative: choice(
    initiatives,
    ({ about }) => about.initiative,
    (alter, initiative) => saying(alter, { initiative }),
  ),
  distance: choice(
    distances,
    ({ about }) => about.distance,
    (alter, distance) => saying(alter, { distance }),
  ),
  since: sinceQuestion,
  origin: wordsQuestion('origin'),
  formality: choice(
    formalities,
    ({ about }) => about.formality,
    (alter, formality) => saying(alter, { formality }),
  ),
  paid: yesOrNo(
    ({ about }) => about.paid,
    (alter, paid) => saying(alter, { paid }),
  ),
  wantsToHelp: yesOrNo(
    ({ about }) => about.wantsToHelp,
    (alter, wantsToHelp) => saying(alter, { wantsToHelp }),
  ),
  child: yesOrNo(
    ({ about }) => about.child,
    (alter, child) => saying(alter, { child }),
  ),
  wish: choice(
    wishes,
    ({ about }) => about.wish,
    (alter, wish) => saying(alter, { wish }),
  ),
  fun: wordsQuestion('fun'),
  boundaries: wordsQuestion('boundaries'),
  valence: choice(
    valences,
    ({ valence }) => valence,
    (alter, valence) => ({ ...alter, valence }),
  ),
  note: wordsQuestion('note'),
} as const satisfies Readonly<Record<string, Question>>;
export type QuestionKey = keyof typeof questions;

/** Whether a key is that of one of them. */
export const isQuestionKey = (key: string): key is QuestionKey => Object.hasOwn(questions, key);

/** The question with that key, also "gives transport" and the like; null when there is none. */
export function questionOf(key: string): Question | null {
  if (isQuestionKey(key)) return questions[key];
  const [word = '', ...kind] = key.split(' ');
  const side = supportSides.find((each) => each === word);
  return side === undefined || kind.length === 0 ? null : supportQuestion(side, kind.join(' '));
}

/** Shown and changed only while the private chapters are open. */
const privateKeys: readonly string[] = ['boundaries', 'valence', 'note'] satisfies readonly QuestionKey[];

/** Whether a question is for the owner alone, behind the lock. */
export const isPrivate = (key: string): boolean => privateKeys.includes(key);
