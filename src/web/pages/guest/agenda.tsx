import type { AgendaItem } from '../../../domain/agenda/agenda-item.ts';
import { standingOf, type Time } from '../../../domain/agenda/times.ts';
import { dutchDay } from '../../../domain/agreements/dutch-day.ts';
import { dayAfter } from '../../../domain/agreements/wanted-agreement.ts';
import { readOwnAgenda } from '../../../usecases/agenda/read-agenda.ts';
import type { Standing } from '../../../usecases/guest/read-standing.ts';
import { addresses } from '../../addresses.ts';
import { type GuestVisit, page } from '../../page.ts';
import { Heading, Link, Note, Paragraph, QuietLinks, Rows } from '../../ui/words.tsx';
import { sayClock } from '../agenda/item-words.tsx';
import { sayNearDay } from '../agenda/rhythm-words.ts';
import { capital } from '../insight/kind-words.ts';
import { guestPage, hostOf, withGrant } from './guest-page.tsx';

const set = 'own-agreements';
const daysAhead = 62;

/** What somebody agreed to do, by day, for the next two months: each time leads to where they can say they can't. */
export const guestAgenda = page({
  name: 'guest-agenda',
  audience: 'guest',
  address: addresses.guestAgenda(':who'),
  get: withGrant(set, async (visit, standing) => {
    const { say, guest, around, query } = visit;
    const today = dutchDay(around.now());
    const { items } = await readOwnAgenda(guest, around, today, dayAfter(today, daysAhead));
    const mine = items.flatMap((item) => (item.kind === 'agreement' && item.agreement.state === 'agreed' ? [item] : []));
    const days = [...new Set(mine.map(({ time }) => time.day))];
    const host = hostOf(standing, say);
    const away = Number(query.get('weg') ?? Number.NaN);
    const body = (
      <>
        {Number.isInteger(away) ? (
          <Note said>{away > 0 ? say('agenda.own.away-done', { count: away }) : say('agenda.own.away-none')}</Note>
        ) : null}
        {days.length === 0 ? <Paragraph>{say('agenda.own.none')}</Paragraph> : null}
        {days.map((day) => (
          <Day key={day} visit={visit} standing={standing} day={day} items={mine.filter(({ time }) => time.day === day)} />
        ))}
        <QuietLinks
          links={[
            { to: addresses.guestAway(guest.id), text: say('agenda.own.away') },
            { to: addresses.guestFeeds(guest.id), text: say('agenda.feeds') },
            { to: addresses.guestAgreements(guest.id), text: say('guest.door.own-agreements') },
          ]}
        />
      </>
    );
    return guestPage(visit, { title: say('agenda.own.title'), heading: say('agenda.own.heading', { host }), body, shows: [set] });
  }),
});

type Item = Extract<AgendaItem, { readonly kind: 'agreement' }>;
type DayProps = {
  readonly visit: GuestVisit;
  readonly standing: Standing;
  readonly day: string;
  readonly items: readonly Item[];
};

function Day({ visit, standing, day, items }: DayProps) {
  const { language, guest } = visit;
  const rows = items.map(({ agreement: { id, what, timing }, time }) => {
    const clock = sayClock(time.day, time.at, timing.minutes);
    const main = (
      <>
        {clock === null ? null : <b>{clock} </b>}
        <Link to={addresses.guestAgendaOf(guest.id, id, time.onDay)} alone>
          <bdi>{capital(what, language)}</bdi>
        </Link>
      </>
    );
    return { key: `${id} ${time.onDay}`, main, beside: sayOwnTime(visit, standing, time) };
  });
  return (
    <section class="naober-given" aria-labelledby={`dag-${day}`}>
      <Heading level={2} id={`dag-${day}`}>
        {capital(sayNearDay(language, day), language)}
      </Heading>
      <Rows rows={rows} />
    </section>
  );
}

/** How one time stands, for who does it; null when it goes as agreed. */
export function sayOwnTime({ say, language, guest }: GuestVisit, standing: Standing, time: Time): string | null {
  const host = hostOf(standing, say);
  const { turn } = time;
  const day = sayNearDay(language, time.onDay);
  switch (standingOf(time)) {
    case 'off':
      return say('agenda.own.state-off');
    case 'open':
      return turn?.state === 'handed' ? say('agenda.own.state-other') : say('agenda.own.state-unable', { host });
    case 'moved':
      return turn?.saidBy === guest.id
        ? say('agenda.own.state-moved', { day })
        : say('agenda.own.state-moved-asked', { host, day });
    default:
      return null;
  }
}
