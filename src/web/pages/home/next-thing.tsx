import { dayAfter } from '../../../domain/agreements/wanted-agreement.ts';
import type { Next } from '../../../usecases/home/today.ts';
import { addresses } from '../../addresses.ts';
import type { OwnerVisit } from '../../page.ts';
import { Heading, Link, Rows } from '../../ui/words.tsx';
import { itemAddress } from '../agenda/agenda-rows.tsx';
import { clockOf, itemTitle } from '../agenda/item-words.tsx';
import { sayNearDay } from '../agenda/rhythm-words.ts';

type Props = { readonly visit: OwnerVisit; readonly next: Next; readonly today: string };

/** The first thing after today, in one line. */
export function NextThing({ visit: { say, language }, next, today }: Props) {
  const near = sayNearDay(language, next.day);
  const day = next.day === dayAfter(today, 1) ? say('home.tomorrow', { day: near }) : near;
  const { to, text, clock } =
    next.kind === 'meeting'
      ? {
          to: addresses.meeting(next.meeting.id),
          text: say('home.meeting', { goal: next.meeting.goal }),
          clock: next.meeting.heldAt,
        }
      : { to: itemAddress(next.item), text: itemTitle(next.item, language), clock: clockOf(next.item) };
  const main = (
    <Link to={to} alone>
      <bdi>{text}</bdi>
    </Link>
  );
  return (
    <>
      <Heading level={2}>{say('home.next')}</Heading>
      <Rows rows={[{ key: to, main, beside: [day, clock].filter((part) => part !== null).join(', ') }]} />
    </>
  );
}
