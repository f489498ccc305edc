import type { Alter } from '../circle/circle.ts';
import { kindOf } from '../consent/offered.ts';
import { type ContactHow, contactHows } from '../keeping/contact.ts';
import { between } from './between.ts';
import { goesOn, lastDay, type SaidYes } from './said-yes.ts';

/** Something the owner does for somebody, as they told it themselves or agreed it. No number is in it. */
export type Given = { readonly name: string } & (
  | { readonly about: 'contact'; readonly how: ContactHow }
  | { readonly about: 'done' | 'together'; readonly what: string; readonly forName: string | null }
  | { readonly about: 'support'; readonly kinds: readonly string[] }
);

/** Somebody of the owner's own life who takes part. */
export type Beside = { readonly participantId: string; readonly alterId: string | null; readonly name: string };

type Facts = {
  readonly alters: readonly Pick<Alter, 'id' | 'name' | 'kind' | 'status' | 'support' | 'about'>[];
  readonly contacts: readonly { readonly alterId: string; readonly onDay: string; readonly how: ContactHow }[];
  readonly agreed: readonly SaidYes[];
  /** Who takes part from the owner's own life, but for those the owner does not want to see here. */
  readonly beside: readonly Beside[];
  /** Who of the circle is not spoken of here: hidden by the owner, or coming for work. */
  readonly leftOut: ReadonlySet<string>;
};

const monthOf = (day: string): string => day.slice(0, 7);

/** What is agreed and goes on, or was this month. */
const isNow = (one: SaidYes, today: string): boolean => {
  const last = lastDay(one, today);
  return goesOn(one, today) || (last !== null && monthOf(last) === monthOf(today));
};

function withBeside({ agreed }: Facts, { participantId, name }: Beside, today: string): readonly Given[] {
  const theirs = agreed.filter((one) => one.participantId === participantId && isNow(one, today));
  return between(theirs, today).flatMap(({ way, what, forName }): readonly Given[] =>
    way === 'from-them' ? [] : [{ about: way === 'together' ? 'together' : 'done', name, what, forName }],
  );
}

function withAlter({ contacts }: Facts, { id, name, support }: Facts['alters'][number], today: string): readonly Given[] {
  const month = contacts.filter(({ alterId, onDay }) => alterId === id && monthOf(onDay) === monthOf(today) && onDay <= today);
  const hows = contactHows.filter((how) => month.some((one) => one.how === how));
  const kinds = support.filter(({ receives }) => receives === true).map(({ kind }) => kind);
  return [
    ...hows.map((how): Given => ({ about: 'contact', name, how })),
    ...(kinds.length === 0 ? [] : [{ about: 'support', name, kinds } as const]),
  ];
}

/**
 * What the owner does for others, for their own eyes: contact they noted this month, what they offered or do together by agreement, and what
 * they said they give. By name, never by how much. Work of somebody is no favour, and with whom it is work nothing is said here.
 */
export function ownGiving(facts: Facts, today: string): readonly Given[] {
  const here = facts.alters.filter(
    ({ id, kind, status, about }) =>
      status === 'present' && kind !== 'place' && kindOf(about) === 'member' && !facts.leftOut.has(id),
  );
  const given = [
    ...here.flatMap((alter) => withAlter(facts, alter, today)),
    ...facts.beside.flatMap((one) => withBeside(facts, one, today)),
  ];
  return given.toSorted((one, other) => one.name.localeCompare(other.name, 'nl'));
}
