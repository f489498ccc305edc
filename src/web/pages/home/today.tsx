import { readToday } from '../../../usecases/home/read-today.ts';
import type { Today } from '../../../usecases/home/today.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Link, Note, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { AgendaRows } from '../agenda/agenda-rows.tsx';
import { sayNearDay } from '../agenda/rhythm-words.ts';
import { JustAnswered } from '../keeping/just-answered.tsx';
import { Meetings } from './meetings.tsx';
import { NextThing } from './next-thing.tsx';
import { ThoughtOfToday } from './thought-of-today.tsx';

/** The day of the owner: what is today and who comes, one thing to think about at most, what was yesterday. Nothing is counted. */
export const today = page({
  name: 'today',
  audience: 'owner',
  address: addresses.today(),
  get: async (visit) => {
    const day = await readToday(visit.store, visit.owner.viewer, visit.around);
    return day === null ? { kind: 'go', to: addresses.begin() } : show(visit, day);
  },
});

function show(visit: OwnerVisit, day: Today): Answer {
  const { say, language } = visit;
  const { egoName, items, meetings, notes, birthdays, thought } = day;
  const empty = items.length + meetings.length + birthdays.length === 0;
  const toCircle = empty && thought === null;
  const body = (
    <>
      <Heading level={1}>{say('home.heading', { day: sayNearDay(language, day.day) })}</Heading>
      <JustDone visit={visit} day={day} />
      {egoName === null ? null : <Paragraph>{say('home.hello', { name: egoName })}</Paragraph>}
      {day.standsStill ? <Note>{say('my-data.freeze.circle')}</Note> : null}
      {birthdays.map(({ alterId, name }) => (
        <Note key={alterId}>{say('keeping.birthday.today', { name })}</Note>
      ))}
      {empty ? <Paragraph lead>{say('home.nothing')}</Paragraph> : null}
      <Meetings visit={visit} meetings={meetings} />
      {items.length === 0 ? null : <AgendaRows visit={visit} items={items} notes={notes} />}
      {toCircle ? (
        <Actions>
          <ButtonLink to={addresses.circle()}>{say('shell.to-circle')}</ButtonLink>
        </Actions>
      ) : null}
      {day.next === null ? null : <NextThing visit={visit} next={day.next} today={day.day} />}
      {thought === null ? null : <ThoughtOfToday visit={visit} thought={thought} />}
      {day.thanks === null ? null : <Thanks visit={visit} thanks={day.thanks} />}
      <QuietLinks
        links={[
          ...(toCircle ? [] : [{ to: addresses.circle(), text: say('shell.to-circle') }]),
          { to: addresses.agenda(), text: say('agenda.title') },
          { to: addresses.newAsk(), text: say('asks.new') },
          { to: addresses.opensFirst(), text: say('home.opens-link') },
        ]}
      />
      <div class="naober-not-on-paper">
        <Paragraph soft>{say('home.who-sees')}</Paragraph>
      </div>
    </>
  );
  return { kind: 'page', title: say('home.title'), body, shape: 'words' };
}

/** Who did something for the owner in the last days, with the way to a thank-you: an offer, and nothing is kept of it. */
function Thanks({ visit: { say }, thanks: { id, name, what } }: ThanksProps) {
  return (
    <div class="naober-not-on-paper">
      <Paragraph soft>{say('home.thanks', { name, what })}</Paragraph>
      <Link to={addresses.thankYou(id)} alone>
        {say('giving.thank-link')}
      </Link>
    </div>
  );
}

type ThanksProps = { readonly visit: OwnerVisit; readonly thanks: NonNullable<Today['thanks']> };

/** Right after something was answered or put away: what became of it. Nothing at any other time. */
function JustDone({ visit, day }: { readonly visit: OwnerVisit; readonly day: Today }) {
  const { say, query } = visit;
  const done = query.get('gedaan');
  if (done === 'bewaard') return <Note said>{say('home.opens-kept')}</Note>;
  if (done === 'verteld') return <Note said>{say('home.told')}</Note>;
  if (done !== 'niet-nu' || !day.putAway) return <JustAnswered visit={visit} nameOf={(id) => day.names.get(id) ?? null} />;
  return (
    <Note said>
      <Form to={addresses.notNow()} carry={{ doe: 'toch' }}>
        <p class="naober-said">{say('home.away')}</p>
        <Button kind="text">{say('home.after-all')}</Button>
      </Form>
    </Note>
  );
}
