import { askSubstitute } from '../../../usecases/agenda/ask-substitute.ts';
import { type AwayProblem, beAway } from '../../../usecases/agenda/be-away.ts';
import { endOwnFeed, makeOwnFeed, readOwnFeeds } from '../../../usecases/agenda/feeds.ts';
import { takeOwnNoteBack, writeOwnNote } from '../../../usecases/agenda/note-on-agreement.ts';
import { changeOwnTurn, type OwnTurnAct } from '../../../usecases/agenda/own-turn.ts';
import type { Standing } from '../../../usecases/guest/read-standing.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type GuestVisit, page } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Note, Paragraph } from '../../ui/words.tsx';
import { problemAt, whatIsWrong } from '../../what-is-wrong.ts';
import { turnProblem } from '../agenda/acts.ts';
import { FeedForm } from '../agenda/feed-form.tsx';
import { showOwn } from './agenda-time.tsx';
import { guestPage, hostOf, withGrant } from './guest-page.tsx';

const set = 'own-agreements';
const acts = ['unable', 'move', 'fine', 'back'] as const satisfies readonly OwnTurnAct[];
const actIn = (text: string): OwnTurnAct | null => acts.find((one) => one === text) ?? null;

/** They can't, another day, that suits, or after all. Who was named to stand in is asked at once. */
export const guestTurn = page({
  name: 'guest-turn',
  audience: 'guest',
  address: addresses.guestTurn(':who', ':id'),
  post: withGrant(set, async (visit, standing) => {
    const { guest, around, form, params, store } = visit;
    const [agreementId, day, does] = [params['id'] ?? '', form.get('dag'), actIn(form.get('doe'))];
    if (does === null) return showOwn(visit, standing, { problem: null, day });
    const said = { agreementId, day, does, toDay: form.get('naar'), toTime: form.get('tijd') };
    const done = await changeOwnTurn(guest, around, said);
    if (!done.ok) return showOwn(visit, standing, { problem: turnProblem(done.refusal), day });
    if (does === 'unable') await askSubstitute(store, around, { ownerId: guest.ownerId, by: guest.id, agreementId, day });
    return { kind: 'go', to: addresses.guestAgendaOf(guest.id, agreementId, day) };
  }),
});

/** A note is left, or one's own taken away. */
export const guestNote = page({
  name: 'guest-note',
  audience: 'guest',
  address: addresses.guestNote(':who', ':id'),
  post: withGrant(set, async (visit, standing) => {
    const { guest, around, form, params } = visit;
    const [agreementId, day, gone] = [params['id'] ?? '', form.get('dag'), form.id('weg')];
    if (gone !== null) await takeOwnNoteBack(guest, around, gone);
    else {
      const note = { actId: form.id('act') ?? around.newId(), agreementId, day, words: form.get('briefje') };
      const written = await writeOwnNote(guest, around, note);
      if (!written.ok)
        return showOwn(visit, standing, { problem: { field: 'briefje', key: `agenda.problem.${written.refusal}` }, day });
    }
    return { kind: 'go', to: addresses.guestAgendaOf(guest.id, agreementId, day === '' ? undefined : day) };
  }),
});

/** Being away for a while: what they would do then is open for the owner, ahead. */
export const guestAway = page({
  name: 'guest-away',
  audience: 'guest',
  address: addresses.guestAway(':who'),
  get: withGrant(set, (visit, standing) => showAway(visit, standing, null)),
  post: withGrant(set, async (visit, standing) => {
    const { guest, around, form, store } = visit;
    const away = await beAway(guest, around, { from: form.get('van'), until: form.get('tot') });
    if (!away.ok) return showAway(visit, standing, away.refusal);
    for (const one of away.value) await askSubstitute(store, around, { ownerId: guest.ownerId, by: guest.id, ...one });
    return { kind: 'go', to: `${addresses.guestAgenda(guest.id)}?weg=${away.value.length}` };
  }),
});

function showAway(visit: GuestVisit, standing: Standing, problem: AwayProblem | null): Answer {
  const { say, guest, form } = visit;
  const field = problem === 'from-unclear' ? 'van' : 'tot';
  const refused = problem === null ? null : { field, text: say(`agenda.away-problem.${problem}`) };
  const problems = whatIsWrong(form, refused, {
    van: say('agenda.away-problem.from-unclear'),
    tot: say('agenda.away-problem.until-unclear'),
  });
  const body = (
    <>
      <ErrorSummary title={say('circle.not-yet')} problems={problems} />
      <Paragraph>{say('agenda.own.away-lead', { host: hostOf(standing, say) })}</Paragraph>
      <Form to={addresses.guestAway(guest.id)}>
        <DateField name="van" label={say('agenda.own.away-from')} value={form.get('van')} problem={problemAt(problems, 'van')} />
        <DateField name="tot" label={say('agenda.own.away-until')} value={form.get('tot')} problem={problemAt(problems, 'tot')} />
        <Actions>
          <Button>{say('agenda.own.away-do')}</Button>
        </Actions>
      </Form>
    </>
  );
  const back = { to: addresses.guestAgenda(guest.id), text: say('agenda.back') };
  const status = problem === null ? 200 : 422;
  return guestPage(visit, { title: say('agenda.own.title'), heading: say('agenda.own.away'), body, status, back });
}

/** Addresses that the calendar of who takes part can follow. */
export const guestFeeds = page({
  name: 'guest-feeds',
  audience: 'guest',
  address: addresses.guestFeeds(':who'),
  get: withGrant(set, (visit, standing) => showFeeds(visit, standing, null)),
  post: withGrant(set, async (visit, standing) => {
    const { guest, around, form, site } = visit;
    const gone = form.id('weg');
    if (gone !== null) {
      await endOwnFeed(guest, around, gone);
      return { kind: 'go', to: `${addresses.guestFeeds(guest.id)}?gestopt=ja` };
    }
    const making = { actId: form.id('act') ?? around.newId(), busyOnly: form.get('inhoud') === 'bezet' };
    const token = await makeOwnFeed(guest, around, making);
    return showFeeds(visit, standing, `${site}${addresses.calendarFeed(`${token}.ics`)}`);
  }),
});

async function showFeeds(visit: GuestVisit, standing: Standing, made: string | null): Promise<Answer> {
  const { say, language, guest, around, query } = visit;
  const body = (
    <>
      {query.get('gestopt') === 'ja' && made === null ? <Note said>{say('agenda.feed.stopped')}</Note> : null}
      <FeedForm
        say={say}
        language={language}
        to={addresses.guestFeeds(guest.id)}
        act={around.newId()}
        lead={say('agenda.feed.own-lead', { host: hostOf(standing, say) })}
        words={say('agenda.feed.own-words')}
        feeds={await readOwnFeeds(guest)}
        made={made}
      />
    </>
  );
  const back = { to: addresses.guestAgenda(guest.id), text: say('agenda.back') };
  return guestPage(visit, { title: say('agenda.own.title'), heading: say('agenda.feed.title'), body, shows: [set], back });
}
