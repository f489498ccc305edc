import type { GrantSet } from '../../../domain/consent/grant-sets.ts';
import { setsOffered } from '../../../domain/consent/offered.ts';
import { endOf } from '../../../domain/consent/periods-offered.ts';
import { byTime } from '../../../domain/consent/sharing-state.ts';
import type { OwnerVisit } from '../../page.ts';
import { dayIn } from '../../say/day.ts';
import { Paragraph, Rows } from '../../ui/words.tsx';
import { type Choice, peopleOf } from './choice.ts';
import { sayAboutWhom } from './grant-words.ts';
import { saySet, sayWhatSetIs } from './set-words.ts';
import type { About } from './with-sharing.ts';

type Props = { readonly visit: OwnerVisit; readonly about: About; readonly choice: Choice };

/** Exactly what somebody will see and may do, in one line each, about whom, until when, and that nothing else is seen. */
export function WhatIsSeen({ visit, about: { who, names }, choice }: Props) {
  const { say, around } = visit;
  const { running, later } = byTime(who.grants, around.now());
  const besides = [...running, ...later].some(({ id }) => id !== choice.replaces);
  const { name } = who;
  const { see } = setsOffered(who);
  const seen = choice.sets.filter((set) => see.includes(set));
  const done = choice.sets.filter((set) => !see.includes(set));
  const grant = { sets: choice.sets, ...peopleOf(choice) };
  const row = (set: GrantSet) => {
    const whom = sayAboutWhom(visit, { ...grant, sets: [set] }, names);
    const note = sayWhatSetIs(say, set, name);
    return { key: set, main: saySet(say, set), beside: whom === null ? note : `${note} ${whom}.` };
  };
  return (
    <div class="naober-given">
      {seen.length === 0 ? null : (
        <Paragraph lead>{say(choice.sleeping === null ? 'sharing.right.sees' : 'sharing.right.opens', { name })}</Paragraph>
      )}
      <Rows rows={seen.map(row)} />
      {done.length === 0 ? null : <Paragraph lead>{say('sharing.right.does', { name })}</Paragraph>}
      <Rows rows={done.map(row)} />
      <Paragraph>{say(besides ? 'sharing.right.besides' : 'sharing.right.rest', { name })}</Paragraph>
      <Paragraph>{untilLine({ visit, choice, name })}</Paragraph>
      <Paragraph soft>{say('sharing.right.logged', { name })}</Paragraph>
    </div>
  );
}

type Line = Pick<Props, 'visit' | 'choice'> & { readonly name: string };

function untilLine({ visit: { say, language, around }, choice, name }: Line): string {
  if (choice.sleeping !== null) return say('sharing.right.sleeps', { name });
  return say('sharing.right.until', { date: dayIn(language, endOf(choice.period ?? 'week', around.now())) });
}
