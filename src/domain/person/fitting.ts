import type { AlterKind, AlterStatus } from '../circle/circle.ts';
import type { KeptAlter } from '../circle/kept-circle.ts';
import { type SupportKind, supportKinds } from '../circle/support-kinds.ts';
import { type QuestionKey, questions } from './questions.ts';
import { type SupportSide, supportSides } from './support-question.ts';
import { type Topic, type TopicKey, topicKeys, topicOf } from './topics.ts';

type Asked = QuestionKey | SupportSide;

const whoItIs = ['name', 'role', 'kind', 'status', 'part'] as const;
const forAPlace = [...whoItIs, 'importance', 'preference', 'faceToFace', 'distance', 'since', 'origin', 'wish', 'fun'] as const;
const forMany = ['practical', 'call', 'message', 'online', 'formality', 'paid', 'boundaries', ...supportSides] as const;

/** What is asked of whom or what; a person is asked everything. */
const asksOf: Readonly<Record<Exclude<AlterKind, 'person'>, readonly Asked[]>> = {
  group: [...forAPlace, ...forMany, 'affection', 'wantsToHelp', 'valence', 'note'],
  organisation: [...forAPlace, ...forMany, 'initiative', 'valence', 'note'],
  place: [...forAPlace, 'gives', 'valence', 'note'],
  pet: [...whoItIs, 'birthday', 'importance', 'affection', 'faceToFace', 'since', 'origin', 'gives', 'receives', 'fun', 'note'],
};

/** Of who died only who it was and one's own words are asked. */
const afterDeath: readonly Asked[] = [...whoItIs, 'note'];
const notOfThePast: readonly Asked[] = ['practical', 'initiative', 'formality', 'paid', 'wantsToHelp', ...supportSides];
const notYet: readonly Asked[] = ['affection', 'connection', 'preference', 'practical', 'since', 'gives', 'receives'];

const atThisTime: Readonly<Record<AlterStatus, (asked: Asked) => boolean>> = {
  present: () => true,
  past: (asked) => !notOfThePast.includes(asked),
  potential: (asked) => !notYet.includes(asked),
  deceased: (asked) => afterDeath.includes(asked),
};

const fits = ({ kind, status }: KeptAlter, asked: Asked): boolean =>
  (kind === 'person' || asksOf[kind].includes(asked)) && atThisTime[status](asked);

/** The questions of a topic to ask about somebody: those that fit, and those that were answered once, so that every answer can be taken back. */
export const asksAbout = (alter: KeptAlter, { asks }: Topic): readonly QuestionKey[] =>
  asks.filter((key) => fits(alter, key) || questions[key].answerOf(alter) !== '');

/** The sides of support to ask about somebody, under the same rule; none where neither fits. */
export const sidesAbout = (alter: KeptAlter, { sides = [] }: { readonly sides?: readonly SupportSide[] }) =>
  sides.filter((side) => fits(alter, side) || alter.support.some((one) => one[side] !== null));

const givenBy: Readonly<Partial<Record<AlterKind, readonly SupportKind[]>>> = {
  pet: ['companionship', 'emotional', 'affirmation', 'care'],
  place: ['companionship', 'practical', 'emotional', 'advice', 'affirmation'],
};

/** The kinds of support to ask about somebody: those of the list that fit, then those in own words. */
export function supportKindsOf({ kind, support }: KeptAlter): readonly string[] {
  const listed: readonly string[] = givenBy[kind] ?? supportKinds;
  return [...listed, ...support.map((one) => one.kind).filter((one) => !listed.includes(one))];
}

/** The topics that have something to ask about somebody, in their order. */
export const topicsAbout = (alter: KeptAlter): readonly TopicKey[] =>
  topicKeys.filter((key) => {
    const topic = topicOf(key);
    return asksAbout(alter, topic).length > 0 || sidesAbout(alter, topic).length > 0;
  });

const notOfThings = ['closer', 'restore'];

/** The answers of a list that fit somebody, and the one that was given. */
export const choicesAbout = <Value extends string>(
  { kind, status }: KeptAlter,
  key: QuestionKey,
  values: readonly Value[],
  given: string,
): readonly Value[] =>
  values.filter((value) => {
    if (value === given) return true;
    if (key === 'status' && value === 'deceased') return kind === 'person' || kind === 'pet';
    if (key === 'wish' && notOfThings.includes(value)) return kind === 'person';
    return !(key === 'wish' && value === 'restore' && status === 'potential');
  });
