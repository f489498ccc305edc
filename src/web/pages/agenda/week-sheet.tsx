import type { AgendaItem } from '../../../domain/agenda/agenda-item.ts';
import { mondayOf } from '../../../domain/agenda/day.ts';
import { dutchDay } from '../../../domain/agreements/dutch-day.ts';
import { readAgenda } from '../../../usecases/agenda/read-agenda.ts';
import { readCircle } from '../../../usecases/read-circle.ts';
import { addresses } from '../../addresses.ts';
import { type OwnerVisit, page } from '../../page.ts';
import { Button } from '../../ui/button.tsx';
import { Heading, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { capital } from '../insight/kind-words.ts';
import { clockOf, itemTitle } from './item-words.tsx';
import { sayNearDay } from './rhythm-words.ts';
import { daysBetween, lookingAt } from './view.ts';

/** A week on paper in big letters, for on the fridge: who comes when, and room to write. Only what is agreed stands on it. */
export const weekSheet = page({
  name: 'agenda-week-sheet',
  audience: 'owner',
  address: addresses.weekSheet(),
  get: async (visit) => {
    const { say, language, owner, around, query } = visit;
    const today = dutchDay(around.now());
    const week = lookingAt(new URLSearchParams({ als: 'week', op: query.get('op') ?? today }), today);
    const { items } = await readAgenda(owner.viewer, around, week.from, week.until);
    const name = (await readCircle(owner.viewer))?.circle.ego.name ?? null;
    const [from, until] = [sayNearDay(language, week.from), sayNearDay(language, week.until)];
    const body = (
      <>
        <div class="naober-not-on-paper">
          <Heading level={1}>{say('agenda.week-sheet')}</Heading>
          <Paragraph soft>{say('agenda.sheet-how')}</Paragraph>
          <p data-island="print" hidden>
            <Button type="button">{say('agenda.print-now')}</Button>
          </p>
          <QuietLinks
            links={[
              { to: addresses.weekSheet(week.earlier), text: say('agenda.previous-week') },
              ...(week.from === mondayOf(today) ? [] : [{ to: addresses.weekSheet(), text: say('agenda.to-today') }]),
              { to: addresses.weekSheet(week.later), text: say('agenda.next-week') },
              { to: addresses.agenda({ als: 'week', op: week.from }), text: say('agenda.back') },
            ]}
          />
        </div>
        <section class="naober-sheet naober-week" aria-label={say('agenda.week-of', { from, until })}>
          <Heading level={2}>
            {name === null ? say('agenda.week-of', { from, until }) : say('agenda.week-sheet-of', { name })}
          </Heading>
          {name === null ? null : <p>{say('agenda.week-of', { from, until })}</p>}
          {daysBetween(week.from, week.until).map((day) => (
            <SheetDay key={day} visit={visit} day={day} items={items.filter(({ time }) => time.day === day)} />
          ))}
        </section>
      </>
    );
    return { kind: 'page', title: say('agenda.week-sheet'), body, shape: 'paper', islands: ['print'] };
  },
});

/** On paper stands who comes for certain; a time that is moved where it is now. */
const comes = (item: AgendaItem): boolean =>
  item.kind === 'appointment' || item.standing === 'agreed' || item.standing === 'moved' || item.standing === 'done';

type DayProps = { readonly visit: OwnerVisit; readonly day: string; readonly items: readonly AgendaItem[] };

function SheetDay({ visit: { language }, day, items }: DayProps) {
  return (
    <>
      <Heading level={3}>{capital(sayNearDay(language, day), language)}</Heading>
      {items.filter(comes).map((item) => (
        <p key={`${item.kind} ${itemTitle(item, language)} ${item.time.at ?? ''}`}>
          {clockOf(item) === null ? null : <b>{clockOf(item)} </b>}
          <bdi>{itemTitle(item, language)}</bdi>
        </p>
      ))}
      <div class="naober-write" />
    </>
  );
}
