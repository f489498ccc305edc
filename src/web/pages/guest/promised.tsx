import type { Standing } from '../../../usecases/guest/read-standing.ts';
import type { Promised } from '../../../usecases/home/own-day.ts';
import { addresses } from '../../addresses.ts';
import type { GuestVisit } from '../../page.ts';
import { Heading, Link, Rows } from '../../ui/words.tsx';
import { sayClock } from '../agenda/item-words.tsx';
import { sayNearDay, sayTiming } from '../agenda/rhythm-words.ts';
import { sayOwnTime } from './agenda.tsx';

type Props = { readonly visit: GuestVisit; readonly standing: Standing; readonly promised: readonly Promised[] };

/** What somebody promised, each with the next time: a press leads to where they can say they can't. */
export function WhatYouPromised({ visit, standing, promised }: Props) {
  if (promised.length === 0) return null;
  const { say, guest } = visit;
  const rows = promised.map((one) => ({
    key: one.agreement.id,
    main: (
      <Link to={addresses.guestAgendaOf(guest.id, one.agreement.id)} alone>
        <bdi>{one.agreement.what}</bdi>
      </Link>
    ),
    beside: [say('agreements.own-state.agreed'), sayNext(visit, standing, one)].join(' '),
  }));
  return (
    <>
      <Heading level={2}>{say('home.promised')}</Heading>
      <Rows rows={rows} />
    </>
  );
}

function sayNext(visit: GuestVisit, standing: Standing, { agreement, next }: Promised): string {
  const { say, language } = visit;
  if (next === null) return sayTiming(say, language, { ...agreement, startsOn: agreement.fromOn });
  const clock = sayClock(next.day, next.at, agreement.minutes);
  const day = [sayNearDay(language, next.day), clock].filter((part) => part !== null).join(', ');
  const state = sayOwnTime(visit, standing, next);
  return `${say('home.own-next', { day })}${state === null ? '' : ` (${state})`}`;
}
