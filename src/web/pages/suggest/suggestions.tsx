import type { VNode } from 'preact';
import {
  readSettled,
  readSuggestions,
  type SettledSuggestion,
  settle,
  type WaitingSuggestion,
  waitAgain,
} from '../../../usecases/suggest/settle-suggestion.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Link, Note, Paragraph, QuietLinks } from '../../ui/words.tsx';

/** What others suggest: the owner takes it up or leaves it, and nobody hears which. */
export const suggestions = page({
  name: 'suggestions',
  audience: 'owner',
  address: addresses.suggestions(),
  get: async (visit) => {
    const { owner, query } = visit;
    const settled = await readSettled(owner.viewer, query.get('over') ?? '');
    const open = await readSuggestions(owner.viewer);
    return show(visit, open, settled === null ? null : <Settled visit={visit} settled={settled} />);
  },
});

const refusals = {
  'circle-full': 'coach.suggestions.full',
  'name-too-long': 'coach.suggestions.too-long',
  'no-circle': 'coach.problem.gone',
} as const;

/** Taking a suggestion up, leaving it, or keeping after all what was left. */
export const settleSuggestion = page({
  name: 'settle-suggestion',
  audience: 'owner',
  address: addresses.settleSuggestion(':id'),
  get: async () => ({ kind: 'go', to: addresses.suggestions() }),
  post: async (visit) => {
    const { owner, around, form, params } = visit;
    const id = params['id'] ?? '';
    const how = form.get('doe');
    if (how === 'wacht') await waitAgain(owner.viewer, around, id);
    if (how !== 'neem' && how !== 'laat') return { kind: 'go', to: addresses.suggestions() };
    const settled = await settle(owner.viewer, around, { id, how: how === 'neem' ? 'accept' : 'ignore' });
    if (!settled.ok) {
      if (settled.refusal === 'gone') return { kind: 'not-found' };
      const why = visit.say(refusals[settled.refusal]);
      return show(visit, await readSuggestions(owner.viewer), <Note said>{why}</Note>, 422);
    }
    return { kind: 'go', to: addresses.suggestions(id) };
  },
});

type SettledProps = { readonly visit: OwnerVisit; readonly settled: SettledSuggestion };

function Settled({ visit: { say }, settled: { id, state, kind, became } }: SettledProps) {
  if (state === 'open') return null;
  if (state === 'ignored') {
    return (
      <Note said>
        <Paragraph>{say('coach.suggestions.ignored')}</Paragraph>
        <Form to={addresses.settleSuggestion(id)} carry={{ doe: 'wacht' }}>
          <Button kind="text">{say('coach.suggestions.wait-again')}</Button>
        </Form>
      </Note>
    );
  }
  const isPerson = kind === 'person';
  const to = isPerson ? (became === null ? addresses.circle() : addresses.person(became)) : addresses.plan();
  return (
    <Note said>
      <Paragraph>{say(isPerson ? 'coach.suggestions.accepted-person' : 'coach.suggestions.accepted-step')}</Paragraph>
      <Link to={to} alone>
        {say(isPerson ? 'coach.suggestions.to-person' : 'coach.trajectory.to-plan')}
      </Link>
    </Note>
  );
}

function show(visit: OwnerVisit, open: readonly WaitingSuggestion[], note: VNode | null, status: 200 | 422 = 200): Answer {
  const { say } = visit;
  const title = say('coach.suggestions.title');
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      {note}
      <Paragraph>{say('coach.suggestions.lead')}</Paragraph>
      {open.length === 0 ? <Paragraph>{say('coach.suggestions.empty')}</Paragraph> : null}
      {open.map((one) => (
        <Waiting key={one.id} visit={visit} one={one} />
      ))}
      <QuietLinks links={[{ to: addresses.plan(), text: say('coach.plan.back') }]} />
    </>
  );
  return { kind: 'page', status, title, body };
}

const notes = { person: 'coach.suggestions.accept-person-note', ask: 'coach.suggestions.accept-ask-note' } as const;

function Waiting({ visit: { say }, one }: { readonly visit: OwnerVisit; readonly one: WaitingSuggestion }) {
  const { id, kind, words, why, name } = one;
  return (
    <section>
      <Heading level={2}>
        <bdi>{words}</bdi>
      </Heading>
      <Paragraph soft>
        {say('coach.suggestions.by', { name })} {say(`coach.suggest.${kind}`)}.
      </Paragraph>
      {why === null ? null : (
        <Paragraph>
          <bdi>{why}</bdi>
        </Paragraph>
      )}
      {kind === 'step' ? null : <Paragraph soft>{say(notes[kind])}</Paragraph>}
      <Form to={addresses.settleSuggestion(id)}>
        <Actions>
          <Button kind="quiet" name="doe" value="neem">
            {say(kind === 'person' ? 'coach.suggestions.accept-person' : 'coach.suggestions.accept-step')}
          </Button>
          <Button kind="text" name="doe" value="laat">
            {say('coach.suggestions.ignore')}
          </Button>
        </Actions>
      </Form>
    </section>
  );
}
