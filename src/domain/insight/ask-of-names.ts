import type { Support } from '../circle/circle.ts';
import type { KeptAlter, KeptCircle } from '../circle/kept-circle.ts';
import { asksAbout } from '../person/fitting.ts';
import { topicOf } from '../person/topics.ts';
import { asksKind } from './asks-kind.ts';

/**
 * One question for all names at once: who gives, gets or was asked for one kind of support; who would like to help; whom the owner
 * would like to see more often; without whom the owner cannot do; who comes because it is their work.
 */
export type AskOfNames =
  | { readonly about: 'gives' | 'receives' | 'asked'; readonly kind: string }
  | { readonly about: 'wants-to-help' | 'more-often' | 'important' | 'paid' };

/**
 * Whether the question is asked of somebody: as on their own page, of who is there now. Of the people only where the figure is about
 * people; whether somebody wants to help also of who may come.
 */
function fits(ask: AskOfNames, alter: KeptAlter): boolean {
  const isPerson = alter.kind === 'person';
  const mayCome = alter.status === 'potential' && ask.about === 'wants-to-help';
  if (alter.status !== 'present' && !mayCome) return false;
  switch (ask.about) {
    case 'wants-to-help':
    case 'paid':
      return isPerson;
    case 'more-often':
      return asksAbout(alter, topicOf('wish')).includes('wish');
    case 'important':
      return asksAbout(alter, topicOf('importance')).includes('importance');
    default:
      return asksKind(alter, ask.kind, ask.about);
  }
}

const unspoken = (kind: string): Support => ({ kind, gives: null, receives: null, wanted: null, asked: null });
const supportOf = (alter: KeptAlter, kind: string): Support => alter.support.find((one) => one.kind === kind) ?? unspoken(kind);

/** What is known of somebody: yes, no, or null where nothing was said. */
export function answerOf(ask: AskOfNames, alter: KeptAlter): boolean | null {
  const { about } = alter;
  switch (ask.about) {
    case 'wants-to-help':
      return about.wantsToHelp;
    case 'paid':
      return about.paid;
    case 'more-often':
      return about.wish === null ? null : about.wish === 'more-often';
    case 'important':
      return about.importance === null ? null : about.importance === 3;
    default:
      return supportOf(alter, ask.kind)[ask.about];
  }
}

/** Whether "the others: no" is an answer: who can be done without is not said in one go. */
export const hasNo = (ask: AskOfNames): boolean => ask.about !== 'important';

/** Somebody with another answer; null takes it back to not said. */
export function withAnswer(ask: AskOfNames, alter: KeptAlter, answer: boolean | null): KeptAlter {
  const { about } = alter;
  switch (ask.about) {
    case 'wants-to-help':
      return { ...alter, about: { ...about, wantsToHelp: answer } };
    case 'paid':
      return { ...alter, about: { ...about, paid: answer } };
    case 'more-often':
      return { ...alter, about: { ...about, wish: answer === null ? null : answer ? 'more-often' : 'keep' } };
    case 'important':
      return { ...alter, about: { ...about, importance: answer ? 3 : null } };
    default:
      return { ...alter, support: withSupport(alter, { ...supportOf(alter, ask.kind), [ask.about]: answer }) };
  }
}

/** A kind of which nothing is known any more is left out, so that it is as if it was never spoken of. */
function withSupport({ support }: KeptAlter, changed: Support): readonly Support[] {
  const { kind, ...said } = changed;
  const kept = Object.values(said).every((one) => one === null) ? [] : [changed];
  const at = support.findIndex((one) => one.kind === kind);
  return at === -1 ? [...support, ...kept] : support.toSpliced(at, 1, ...kept);
}

/** Every name of the circle the question fits. */
export const askedOf = (ask: AskOfNames, circle: Pick<KeptCircle, 'alters'>): readonly KeptAlter[] =>
  circle.alters.filter((alter) => fits(ask, alter));
