import { dayAfter } from '../../../domain/agreements/wanted-agreement.ts';
import type { Next } from '../../../usecases/home/today.ts';
import { addresses } from '../../addresses.ts';
import type { OwnerVisit } from '../../page.ts';
import { Heading, Link, Rows } from '../../ui/words.tsx';
import { itemAddress } from '../agenda/agenda-rows.tsx';
import { clockOf, itemTitle } from '../agenda/item-words.tsx';
import { sayNearDay } from '../agenda/rhythm-words.ts';
import { capital } from '../insight/kind-words.ts';

type Props = { readonly visit: OwnerVisit; readonly next: Next; readonly today: string };

/** The first thing after today: which day and time, and what. */
export function NextThing({ visit, next, today }: Props) {
  const { say, language } = visit;
  const isTomorrow = next.day === dayAfter(today, 1);
  const day = isTomorrow
    ? say('agenda.tomorrow', { day: sayNearDay(language, next.day) })
    : capital(sayNearDay(language, next.day), language);
  const { to, text, clock } = thingOf(visit, next);
  const main = (
    <>
      <b>{[day, clock].filter((part) => part !== null).join(', ')}</b>{' '}
      <Link to={to} alone>
        <bdi>{text}</bdi>
      </Link>
    </>
  );
  return (
    <>
      <Heading level={2}>{say('home.next')}</Heading>
      <Rows rows={[{ key: to, main }]} />
    </>
  );
}

function thingOf({ say, language }: OwnerVisit, next: Next) {
  if (next.kind === 'item')
    return { to: itemAddress(next.item), text: itemTitle(next.item, language), clock: clockOf(next.item) };
  const { id, goal, heldAt } = next.meeting;
  return { to: addresses.meeting(id), text: say('home.meeting', { goal }), clock: heldAt };
}
