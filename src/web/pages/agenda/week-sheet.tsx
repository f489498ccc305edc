import type { AgendaItem } from '../../../domain/agenda/agenda-item.ts';
import { comingWeek, mondayAfter } from '../../../domain/agenda/coming-week.ts';
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
import { daysBetween, type Looking, lookingAt } from './view.ts';

/**
 * A week on paper in big letters, for on the fridge: who comes when, and room to write. Only what is agreed stands on it. Whoever asks for no
 * week gets this one, and the next when this one is as good as over.
 */
export const weekSheet = page({
  name: 'agenda-week-sheet',
  audience: 'owner',
  address: addresses.weekSheet(),
  get: async (visit) => {
    const { say, language, owner, around, query } = visit;
    const today = dutchDay(around.now());
    const op = query.get('op') ?? comingWeek(around.now());
    const week = lookingAt(new URLSearchParams({ als: 'week', op }), today);
    const { items } = await readAgenda(owner.viewer, around, week.from, week.until);
    const name = (await readCircle(owner.viewer))?.circle.ego.name ?? null;
    const [from, until] = [sayNearDay(language, week.from), sayNearDay(language, week.until)];
    const body = (
      <>
        <div class="naober-not-on-paper">
          <Heading level={1}>{say('agenda.week-sheet')}</Heading>
          {week.from === mondayAfter(today) ? <Paragraph>{say('agenda.sheet-coming')}</Paragraph> : null}
          <Paragraph soft>{say('agenda.sheet-how')}</Paragraph>
          <p data-island="print" hidden>
            <Button type="button">{say('agenda.print-now')}</Button>
          </p>
          <QuietLinks links={otherWeeks(visit, week, today)} />
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

/** The weeks around the one that is shown, by what they are to somebody today; and the way back to the agenda. */
function otherWeeks({ say }: OwnerVisit, { from, earlier, later }: Looking, today: string) {
  const near = new Map([
    [mondayOf(today), say('agenda.this-week')],
    [mondayAfter(today), say('agenda.coming-week')],
  ]);
  return [
    { to: addresses.weekSheet(earlier), text: near.get(earlier) ?? say('agenda.previous-week') },
    ...([earlier, from, later].includes(mondayOf(today)) ? [] : [{ to: addresses.weekSheet(), text: say('agenda.to-today') }]),
    { to: addresses.weekSheet(later), text: near.get(later) ?? say('agenda.next-week') },
    { to: addresses.agenda({ als: 'week', op: from }), text: say('agenda.back') },
  ];
}

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
