import type { Support } from '../circle/circle.ts';
import { documentLimits } from '../circle/document-members.ts';
import type { KeptAlter } from '../circle/kept-circle.ts';
import { tidyName } from '../circle/naming.ts';
import { supportKinds } from '../circle/support-kinds.ts';
import { refused } from '../result.ts';
import { type Question, yesOrNo } from './question.ts';

/** What can be said of one kind of support: got from somebody, given to them, wished for (more), ever asked for. */
export const supportSides = ['gives', 'receives', 'wanted', 'asked'] as const;
export type SupportSide = (typeof supportSides)[number];

/** The key of the question about one kind of support. */
export type SupportKey = `${SupportSide} ${string}`;
export const supportKey = (side: SupportSide, kind: string): SupportKey => `${side} ${kind}`;

const nothingOf = (kind: string): Support => ({ kind, gives: null, receives: null, wanted: null, asked: null });
const says = (one: Support): boolean => supportSides.some((side) => one[side] !== null);
const isKnownKind = (kind: string) => supportKinds.some((each) => each === kind);

/** The support of somebody with one side of one kind changed; a kind of which nothing is known (any more) is left out. */
function withSupport(alter: KeptAlter, kind: string, side: SupportSide, value: boolean | null): KeptAlter {
  const before = alter.support.find((one) => one.kind === kind);
  const changed = { ...(before ?? nothingOf(kind)), [side]: value };
  const all = before === undefined ? [...alter.support, changed] : alter.support.map((one) => (one === before ? changed : one));
  return { ...alter, support: all.filter((one) => one !== changed || says(one)) };
}

/** Whether a kind may be added to somebody: one of the list, one that stands there already, or a short text of one's own. */
function isWelcome({ support }: KeptAlter, kind: string): boolean {
  if (isKnownKind(kind) || support.some((one) => one.kind === kind)) return true;
  const own = tidyName(kind);
  return own.ok && own.value === kind;
}

/** The question whether somebody gives or gets one kind of support. */
export function supportQuestion(side: SupportSide, kind: string): Question {
  const question = yesOrNo(
    (alter) => alter.support.find((one) => one.kind === kind)?.[side] ?? null,
    (alter, value) => withSupport(alter, kind, side, value),
  );
  return {
    ...question,
    write: (alter, answer, thisYear) => {
      if (!isWelcome(alter, kind)) return refused('name-too-long');
      const written = question.write(alter, answer, thisYear);
      return written.ok && written.value.support.length > documentLimits.support ? refused('too-many-kinds') : written;
    },
  };
}
