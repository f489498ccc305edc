import { isPeriod } from '../../../domain/agenda/days-of-timing.ts';
import { type Time, timesOf } from '../../../domain/agenda/times.ts';
import { dutchDay } from '../../../domain/agreements/dutch-day.ts';
import { dayAfter } from '../../../domain/agreements/wanted-agreement.ts';
import { type OneAgreement, readAgreed } from '../../../usecases/agenda/mark-agreement.ts';
import { noteDays } from '../../../usecases/agenda/read-agenda.ts';
import { readSwaps } from '../../../usecases/agenda/swap-turns.ts';
import { canBeThanked } from '../../../usecases/giving/thanks.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Heading, Link, Note, Paragraph, QuietLinks, Rows } from '../../ui/words.tsx';
import { sayState } from '../agreements/agreement-words.tsx';
import { sayClock } from './item-words.tsx';
import { Marks } from './marks.tsx';
import { NotesOf } from './notes.tsx';
import type { AgendaProblem } from './problem.ts';
import { sayNearDay, sayTiming } from './rhythm-words.ts';
import { TurnActs } from './turn-acts.tsx';
import { timeState } from './turn-words.ts';

/** One agreement in the agenda: its next times, notes, and what happens when it does not work out. With `?keer=` one time to change. */
export const agendaAgreement = page({
  name: 'agenda-agreement',
  audience: 'owner',
  address: addresses.agendaOf(':id'),
  get: (visit) => showAgreed(visit, null, visit.query.get('keer')),
});

const noSwaps = { choices: [], swapped: null };

/** So many times ahead and back are shown. */
const [ahead, back] = [6, 3];

/** Draws the page of an agreement; with a problem as the answer to a form that was not kept. */
export async function showAgreed(visit: OwnerVisit, problem: AgendaProblem | null, day: string | null): Promise<Answer> {
  const { say, owner, around, params, query } = visit;
  const at = around.now();
  const today = dutchDay(at);
  const one = await readAgreed(owner.viewer, params['id'] ?? '', new Date(at.getTime() - noteDays * 86_400_000));
  if (one === null) return { kind: 'not-found' };
  const all = timesOf(one.timing, one.turns, one.timing.startsOn, dayAfter(one.timing.untilOn, 30));
  const chosen = one.state === 'agreed' ? (all.find(({ onDay }) => onDay === day) ?? null) : null;
  const swaps = chosen === null ? noSwaps : await readSwaps(owner.viewer, around, { agreementId: one.id, day: chosen.onDay });
  const thanks = (chosen === null || chosen.day <= today) && (await canBeThanked(owner.viewer, around, one.id));
  const shown = { visit, one, today, problem };
  const body = (
    <>
      <ErrorSummary
        title={say('circle.not-yet')}
        problems={problem === null ? [] : [{ field: problem.field, text: say(problem.key) }]}
      />
      <Heading level={1}>
        <bdi>{one.name}</bdi>: <bdi>{one.what}</bdi>
      </Heading>
      {query.get('bewaard') === 'ja' && problem === null ? <Note said>{say('agenda.kept')}</Note> : null}
      {chosen === null ? <Whole {...shown} all={all} /> : <TurnActs {...shown} time={chosen} swaps={swaps} />}
      <QuietLinks
        links={[
          ...(chosen === null ? [] : [{ to: addresses.agendaOf(one.id), text: say('agenda.next-times') }]),
          ...(thanks ? [{ to: addresses.thankYou(one.id), text: say('giving.thank-link') }] : []),
          { to: addresses.agenda(), text: say('agenda.back') },
        ]}
      />
    </>
  );
  return { kind: 'page', title: say('agenda.title'), body, ...(problem === null ? {} : { status: 422 as const }) };
}

type Props = {
  readonly visit: OwnerVisit;
  readonly one: OneAgreement;
  readonly today: string;
  readonly problem: AgendaProblem | null;
};

function Whole({ visit, one, today, problem, all }: Props & { readonly all: readonly Time[] }) {
  const { say, language } = visit;
  const next = all.filter((time) => time.day >= today).slice(0, ahead);
  const past = all.filter((time) => time.day < today).slice(-back);
  const goesOn = one.state === 'agreed' || one.state === 'asked';
  const agreement = { ...one, ...one.timing, fromOn: one.timing.startsOn, madeBy: one.id };
  return (
    <>
      <Paragraph>{sayTiming(say, language, one.timing)}</Paragraph>
      {one.whenWords === null ? null : (
        <Paragraph>
          <bdi>{one.whenWords}</bdi>
        </Paragraph>
      )}
      {one.limits === null ? null : (
        <Paragraph>
          {say('agreements.limits-are')} <bdi>{one.limits}</bdi>
        </Paragraph>
      )}
      <Paragraph>
        {one.otherwise && one.state === 'asked' ? (
          <Link to={addresses.asked(one.id)}>{say('agenda.state-otherwise', { names: one.name })}</Link>
        ) : (
          sayState(say, agreement, one.name, today)
        )}
      </Paragraph>
      {goesOn ? <Times visit={visit} one={one} times={next} heading="agenda.next-times" /> : null}
      {one.state === 'agreed' && past.length > 0 ? (
        <Times visit={visit} one={one} times={past} heading="agenda.past-times" />
      ) : null}
      {goesOn ? <NotesOf visit={visit} one={one} problem={problem} /> : null}
      {goesOn ? <Marks visit={visit} one={one} /> : null}
      <QuietLinks links={[{ to: addresses.agendaFile(one.id), text: say('agenda.file') }]} />
    </>
  );
}

type TimesProps = Pick<Props, 'visit' | 'one'> & {
  readonly times: readonly Time[];
  readonly heading: 'agenda.next-times' | 'agenda.past-times';
};

function Times({ visit, one, times, heading }: TimesProps) {
  const { say, language, owner } = visit;
  const rows = times.map((time) => {
    const words = [sayNearDay(language, time.day), sayClock(time.day, time.at, one.timing.minutes)]
      .filter((part) => part !== null)
      .join(', ');
    const main =
      one.state === 'agreed' ? (
        <Link to={addresses.agendaOf(one.id, time.onDay)} alone>
          {words}
        </Link>
      ) : (
        words
      );
    return { key: time.onDay, main, beside: timeState(say, language, { time, one, ownerId: owner.id }) };
  });
  const none = isPeriod(one.timing) ? 'agenda.period-no-days' : 'agenda.no-next';
  return (
    <>
      <Heading level={2}>{say(heading)}</Heading>
      {rows.length === 0 ? <Paragraph soft>{say(none)}</Paragraph> : <Rows rows={rows} />}
    </>
  );
}
