import type { YesProblem } from '../../../usecases/chains/answer-round.ts';
import { type OwnRound, type RoundCard, readRound, sayNo, sayYes } from '../../../usecases/chains/answer-round.ts';
import { readCircle } from '../../../usecases/read-circle.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Heading, Note, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { sayDay } from '../plan/plan-words.ts';
import { byOneself } from './by-oneself.ts';
import { GiveAndGet, Settled } from './round-parts.tsx';

type Typed = { readonly name: string; readonly contact: string; readonly problem: FieldProblem | null };
type FieldProblem = Extract<YesProblem, 'name-empty' | 'name-too-long' | 'contact-too-long'>;

/** One round, for one person in it: what they would do and get, yes or no; and once everybody said yes, with whom. */
export const oneRound = page({
  name: 'round',
  audience: 'owner',
  address: addresses.round(':id'),
  get: byOneself(async (visit) => {
    const name = (await readCircle(visit.owner.viewer))?.circle.ego.name ?? '';
    return show(visit, { name, contact: '', problem: null });
  }),
  post: byOneself(async (visit) => {
    const { store, owner, around, form, params } = visit;
    const id = params['id'] ?? '';
    const [name, contact] = [form.get('naam'), form.get('bereik')];
    const said = await sayYes(store, owner.viewer, around, { id, firstName: name, contact });
    if (said.ok || said.refusal === 'over' || said.refusal === 'not-with-help') return { kind: 'go', to: addresses.round(id) };
    return said.refusal === 'no-such-round' ? { kind: 'not-found' } : show(visit, { name, contact, problem: said.refusal });
  }),
});

/** No, without a reason; also after a yes, while it is not settled. */
export const roundNo = page({
  name: 'round-no',
  audience: 'owner',
  address: addresses.roundNo(':id'),
  post: byOneself(async ({ owner, around, params }): Promise<Answer> => {
    const id = params['id'] ?? '';
    const said = await sayNo(owner.viewer, around, id);
    if (said === 'no-such-round') return { kind: 'not-found' };
    return { kind: 'go', to: said === 'done' ? addresses.round(id, 'nee') : addresses.round(id) };
  }),
});

async function show(visit: OwnerVisit, typed: Typed): Promise<Answer> {
  const { say, store, owner, around, params, query } = visit;
  const found = await readRound(store, owner.viewer, around, params['id'] ?? '');
  if (found === null) return { kind: 'not-found' };
  const title = say('chains.round-title');
  const field = typed.problem === 'contact-too-long' ? 'bereik' : 'naam';
  const problems = typed.problem === null ? [] : [{ field, text: say(`chains.problem.${typed.problem}`) }];
  const body = (
    <>
      <ErrorSummary title={say('circle.not-yet')} problems={problems} />
      {query.get('klaar') === 'nee' ? <Note said>{say('chains.said-no')}</Note> : null}
      <Heading level={1}>{title}</Heading>
      <Standing visit={visit} round={found.round} others={found.others} typed={typed} />
      <QuietLinks links={[{ to: addresses.rounds(), text: say('chains.back') }]} />
    </>
  );
  return { kind: 'page', status: typed.problem === null ? 200 : 422, title, body, shape: 'words' };
}

type StandingProps = {
  readonly visit: OwnerVisit;
  readonly round: OwnRound;
  readonly others: readonly RoundCard[];
  readonly typed: Typed;
};

function Standing({ visit, round, others, typed }: StandingProps) {
  const { say, language } = visit;
  switch (round.state) {
    case 'over':
      return <Paragraph>{say('chains.over')}</Paragraph>;
    case 'settled':
      return <Settled visit={visit} round={round} others={others} />;
    case 'waiting':
      return (
        <>
          <Paragraph>{say('chains.waiting', { date: sayDay(language, round.answerBy) })}</Paragraph>
          <GiveAndGet visit={visit} round={round} />
          <Form to={addresses.roundNo(round.id)}>
            <Button kind="text">{say('chains.back-out')}</Button>
          </Form>
          <Paragraph soft>{say('chains.no-note')}</Paragraph>
        </>
      );
    case 'open':
      return (
        <>
          <Paragraph lead>{say('chains.round-lead', { count: round.size })}</Paragraph>
          <GiveAndGet visit={visit} round={round} />
          <Answering visit={visit} round={round} typed={typed} />
        </>
      );
  }
}

function Answering({ visit: { say, language }, round, typed }: Omit<StandingProps, 'others'>) {
  const { problem } = typed;
  const text = problem === null ? null : say(`chains.problem.${problem}`);
  return (
    <>
      <Heading level={2}>{say('chains.yes-title')}</Heading>
      <Paragraph>{say('chains.yes-lead')}</Paragraph>
      <Form to={addresses.round(round.id)}>
        <TextField
          name="naam"
          label={say('chains.first-name')}
          hint={say('chains.first-name-hint')}
          value={typed.name}
          problem={problem === 'contact-too-long' ? null : text}
        />
        <TextField
          name="bereik"
          label={say('chains.contact')}
          hint={say('chains.contact-hint')}
          value={typed.contact}
          problem={problem === 'contact-too-long' ? text : null}
          longest={254}
        />
        <Actions>
          <Button>{say('chains.yes')}</Button>
          <Button kind="quiet" sendTo={addresses.roundNo(round.id)}>
            {say('chains.no')}
          </Button>
        </Actions>
      </Form>
      <Paragraph soft>{say('chains.no-note')}</Paragraph>
      <Paragraph soft>{say('chains.answer-by', { date: sayDay(language, round.answerBy) })}</Paragraph>
    </>
  );
}
