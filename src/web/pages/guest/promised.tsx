import type { Standing } from '../../../usecases/guest/read-standing.ts';
import type { Promised } from '../../../usecases/home/own-day.ts';
import { addresses } from '../../addresses.ts';
import type { GuestVisit } from '../../page.ts';
import { Heading, Link, Rows } from '../../ui/words.tsx';
import { sayClock } from '../agenda/item-words.tsx';
import { sayNearDay, sayTiming } from '../agenda/rhythm-words.ts';
import { capital } from '../insight/kind-words.ts';
import { sayOwnTime } from './agenda.tsx';

type Props = { readonly visit: GuestVisit; readonly standing: Standing; readonly promised: readonly Promised[] };

/** What somebody promised, each with the next time: a press leads to where they can say they can't. */
export function WhatYouPromised({ visit, standing, promised }: Props) {
  if (promised.length === 0) return null;
  const { say, guest } = visit;
  const rows = promised.map((one) => ({
    key: one.agreement.id,
    main: (
      <>
        {one.next === null ? null : <b>{sayNext(visit, one)} </b>}
        <Link to={addresses.guestAgendaOf(guest.id, one.agreement.id)} alone>
          <bdi>{one.agreement.what}</bdi>
        </Link>
      </>
    ),
    beside: [say('agreements.own-state.agreed'), sayBeside(visit, standing, one)].join(' '),
  }));
  return (
    <>
      <Heading level={2}>{say('home.promised')}</Heading>
      <Rows rows={rows} />
    </>
  );
}

function sayNext({ language }: GuestVisit, { agreement, next }: Promised): string {
  if (next === null) return '';
  const clock = sayClock(next.day, next.at, agreement.minutes);
  return [capital(sayNearDay(language, next.day), language), clock].filter((part) => part !== null).join(', ');
}

/** Until when it is, or between which days; and what is otherwise about the next time. */
function sayBeside(visit: GuestVisit, standing: Standing, { agreement, next }: Promised): string {
  if (next === null) return sayTiming(visit.say, visit.language, { ...agreement, startsOn: agreement.fromOn });
  return sayOwnTime(visit, standing, next) ?? '';
}
