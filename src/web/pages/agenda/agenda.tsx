import { mondayOf } from '../../../domain/agenda/day.ts';
import { dutchDay } from '../../../domain/agreements/dutch-day.ts';
import { readToTell, type ToTell } from '../../../usecases/agenda/happened.ts';
import { readAgenda } from '../../../usecases/agenda/read-agenda.ts';
import { addresses } from '../../addresses.ts';
import { type OwnerVisit, page } from '../../page.ts';
import { Actions, ButtonLink } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { AgendaDays } from './agenda-days.tsx';
import { HappenedAnswers } from './happened-answers.tsx';
import { sayNearDay } from './rhythm-words.ts';
import { agendaViews, type Looking, lookingAt } from './view.ts';

const viewWords = { lijst: 'agenda.view-list', week: 'agenda.view-week', dag: 'agenda.view-day' } as const;

/** The owner's agenda: what comes and who comes, as a list, a week or a day. */
export const agendaPage = page({
  name: 'agenda',
  audience: 'owner',
  address: addresses.agenda(),
  get: async (visit) => {
    const { say, language, owner, around, query } = visit;
    const today = dutchDay(around.now());
    const looking = lookingAt(query, today);
    const agenda = await readAgenda(owner.viewer, around, looking.from, looking.until);
    const [first] = await readToTell(owner.viewer, around);
    const body = (
      <>
        <Heading level={1}>{say('agenda.title')}</Heading>
        {first === undefined ? null : <DidItHappen visit={visit} one={first} />}
        <Views visit={visit} looking={looking} />
        {looking.view === 'week' ? (
          <Paragraph soft>
            {say('agenda.week-of', { from: sayNearDay(language, looking.from), until: sayNearDay(language, looking.until) })}
          </Paragraph>
        ) : null}
        <AgendaDays visit={visit} agenda={agenda} looking={looking} today={today} />
        <QuietLinks links={stepsOf(visit, looking, today)} />
        <Actions>
          <ButtonLink to={addresses.newAppointment(looking.view === 'dag' ? looking.from : undefined)} kind="quiet">
            {say('agenda.new')}
          </ButtonLink>
        </Actions>
        <QuietLinks
          links={[
            { to: addresses.weekSheet(lookedFor(looking, today)), text: say('agenda.week-sheet') },
            { to: addresses.calendarFeeds(), text: say('agenda.feeds') },
            { to: addresses.letterEvery(), text: say('letters.every-link') },
            { to: addresses.takeInCalendar(), text: say('agenda.take-in') },
            { to: addresses.agreements(), text: say('agenda.to-agreements') },
            { to: addresses.circle(), text: say('shell.to-circle') },
          ]}
        />
      </>
    );
    return { kind: 'page', title: say('agenda.title'), body };
  },
});

/** The day whose week is wanted on paper; nothing when one looks at these days, and the sheet itself knows which week that is. */
const lookedFor = ({ from }: Looking, today: string) => (from === today || from === mondayOf(today) ? undefined : from);

/** The other ways to look at it. */
function Views({ visit: { say }, looking }: { readonly visit: OwnerVisit; readonly looking: Looking }) {
  return (
    <nav aria-label={say('agenda.views')}>
      <QuietLinks
        links={agendaViews
          .filter((view) => view !== looking.view)
          .map((view) => ({ to: addresses.agenda({ als: view, op: looking.from }), text: say(viewWords[view]) }))}
      />
    </nav>
  );
}

const stepsOf = ({ say }: OwnerVisit, { view, from, earlier, later }: Looking, today: string) => [
  { to: addresses.agenda({ als: view, op: earlier }), text: say('agenda.earlier') },
  ...(from === today && view !== 'week' ? [] : [{ to: addresses.agenda({ als: view }), text: say('agenda.to-today') }]),
  { to: addresses.agenda({ als: view, op: later }), text: say('agenda.later') },
];

/** What the owner wanted to be asked afterwards: one at a time, each once. */
function DidItHappen({ visit: { say, language }, one }: { readonly visit: OwnerVisit; readonly one: ToTell }) {
  const { agreementId, what, name, time } = one;
  return (
    <section>
      <Heading level={2}>{say('agenda.happened')}</Heading>
      <Paragraph>{say('agenda.happened-what', { name, what, day: sayNearDay(language, time.day) })}</Paragraph>
      <Form to={addresses.agendaTurn(agreementId)} carry={{ dag: time.onDay, terug: 'agenda' }}>
        <HappenedAnswers say={say} />
      </Form>
      <Paragraph soft>{say('agenda.happened-note')}</Paragraph>
    </section>
  );
}
