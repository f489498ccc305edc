import type { Round } from '../../../domain/chains/find-rounds.ts';
import { proposeRound, type RoundsAtWork, readRoundsAtWork } from '../../../usecases/chains/rounds-at-work.ts';
import { addresses } from '../../addresses.ts';
import { page, type WorkerVisit } from '../../page.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Note, Paragraph, Rows } from '../../ui/words.tsx';
import { workPage } from '../organisation/ask-worker.tsx';
import { WorkNav } from '../organisation/nav.tsx';
import { forCoordinator } from '../organisation/people.tsx';
import { sayDay } from '../plan/plan-words.ts';

/** For a coordinator: rounds that could be among those who let themselves be found, and what became of what they proposed. No names. */
export const roundsAtWork = page({
  name: 'work-rounds',
  audience: 'worker',
  address: addresses.roundsAtWork(),
  get: forCoordinator(async (visit) => {
    const { say, store, worker, around, query } = visit;
    const { found, proposed } = await readRoundsAtWork(store, worker, around);
    const done = query.get('klaar');
    const said = done === 'ja' ? say('chains.work-sent') : done === 'weg' ? say('chains.work-gone') : null;
    return workPage(visit, {
      title: say('chains.title'),
      lead: say('chains.work-lead'),
      children: (
        <>
          {said === null ? null : <Note said>{said}</Note>}
          <Found visit={visit} found={found} />
          <Proposed visit={visit} proposed={proposed} />
          <WorkNav visit={visit} />
        </>
      ),
    });
  }),
  post: forCoordinator(async ({ store, worker, around, form }) => {
    const act = { actId: form.id('act') ?? around.newId(), way: form.get('rondje') };
    const done = await proposeRound(store, worker, around, act);
    return { kind: 'go', to: addresses.roundsAtWork(done.ok ? 'ja' : 'weg') };
  }),
});

type FoundProps = { readonly visit: WorkerVisit; readonly found: RoundsAtWork['found'] };

function Found({ visit, found }: FoundProps) {
  const { say, around } = visit;
  if (found.length === 0) return <Paragraph>{say('chains.work-none')}</Paragraph>;
  return (
    <>
      <Heading level={2}>{say('chains.work-found')}</Heading>
      {found.map(({ way, round }) => (
        <section key={way} aria-label={say('chains.work-round', { count: round.length })}>
          <Rows rows={rowsOf(visit, round)} />
          <Form to={addresses.roundsAtWork()} act={around.newId()} carry={{ rondje: way }}>
            <Button kind="quiet">{say('chains.work-propose')}</Button>
          </Form>
        </section>
      ))}
      <Paragraph soft>{say('chains.work-propose-note')}</Paragraph>
    </>
  );
}

/** Each thing that would be done: what somebody would like, with what somebody else would do. */
const rowsOf = ({ say }: WorkerVisit, round: Round) =>
  round.map((part, place) => ({
    key: part.gets.id,
    main: (
      <>
        {say('chains.work-gets')} <bdi>{part.gets.what}</bdi>
        <br />
        <span class="naober-soft">
          {say('chains.work-gives')} <bdi>{round[(place + round.length - 1) % round.length]?.gives.what ?? ''}</bdi>
        </span>
      </>
    ),
  }));

const stateWords = { open: 'chains.work-open', settled: 'chains.work-settled', over: 'chains.step-over' } as const;

function Proposed({
  visit: { say, language },
  proposed,
}: {
  readonly visit: WorkerVisit;
  readonly proposed: RoundsAtWork['proposed'];
}) {
  if (proposed.length === 0) return null;
  const rows = proposed.map(({ id, state, answerBy, parts }) => ({
    key: id,
    main: say(stateWords[state], { date: sayDay(language, answerBy), names: parts.map(({ name }) => name ?? '').join(', ') }),
    beside: state === 'open' ? parts.map(({ gets }) => gets ?? '').join(' · ') : null,
  }));
  return (
    <>
      <Heading level={2}>{say('chains.work-proposed')}</Heading>
      <Rows rows={rows} />
    </>
  );
}
