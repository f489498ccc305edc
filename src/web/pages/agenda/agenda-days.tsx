import { dayNumber, dayText } from '../../../domain/agenda/day.ts';
import type { Agenda } from '../../../usecases/agenda/read-agenda.ts';
import { addresses } from '../../addresses.ts';
import type { OwnerVisit } from '../../page.ts';
import { Heading, Link, Paragraph, Rows } from '../../ui/words.tsx';
import { capital } from '../insight/kind-words.ts';
import { AgendaRows } from './agenda-rows.tsx';
import { sayNearDay } from './rhythm-words.ts';
import { daysBetween, type Looking } from './view.ts';

type Props = { readonly visit: OwnerVisit; readonly agenda: Agenda; readonly looking: Looking; readonly today: string };

/** The days of an agenda under each other: in a list those with something on them, in a week or a day all of them. */
export function AgendaDays({ visit, agenda, looking, today }: Props) {
  const { say, language } = visit;
  const shown = agenda.items.filter((item) => item.kind === 'appointment' || item.standing !== 'covered');
  const days = daysBetween(looking.from, looking.until).filter(
    (day) => looking.view !== 'lijst' || shown.some(({ time }) => time.day === day),
  );
  if (days.length === 0) return <Paragraph>{say('agenda.none')}</Paragraph>;
  return (
    <>
      {days.map((day) => {
        const items = shown.filter(({ time }) => time.day === day);
        return (
          <section key={day} aria-labelledby={`dag-${day}`}>
            <Heading level={2} id={`dag-${day}`}>
              {sayDayHeading(visit, day, today)}
            </Heading>
            {items.length === 0 ? <Paragraph soft>{say('agenda.nothing-day')}</Paragraph> : null}
            <AgendaRows visit={visit} items={items} notes={agenda.notes} />
          </section>
        );
      })}
      {agenda.periods.length === 0 ? null : (
        <>
          <Heading level={2}>{say('agenda.sometime-heading')}</Heading>
          <Rows
            rows={agenda.periods.map(({ id, what, names, state, otherwise }) => ({
              key: id,
              main: (
                <Link to={addresses.agendaOf(id)} alone>
                  <bdi>{[new Intl.ListFormat(language).format(names), what].filter(Boolean).join(': ')}</bdi>
                </Link>
              ),
              beside:
                state === 'asked'
                  ? say(otherwise ? 'agenda.state-otherwise' : 'agenda.state-asked', {
                      names: new Intl.ListFormat(language).format(names),
                    })
                  : null,
            }))}
          />
        </>
      )}
    </>
  );
}

function sayDayHeading({ say, language }: OwnerVisit, day: string, today: string): string {
  const words = sayNearDay(language, day);
  if (day === today) return say('agenda.today', { day: words });
  if (day === dayText(dayNumber(today) + 1)) return say('agenda.tomorrow', { day: words });
  return capital(words, language);
}
