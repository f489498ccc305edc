import { mayGoOnToPlacing, type Prompt, promptAfter, promptNamed } from '../../../domain/circle/prompts.ts';
import { addAlters } from '../../../usecases/add-alters.ts';
import { removeAlter } from '../../../usecases/remove-alter.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Heading, Link, QuietLinks } from '../../ui/words.tsx';
import { BesideCircle } from './beside-circle.tsx';
import { LastActNote } from './last-act.tsx';
import { NameRow } from './name-row.tsx';
import { WhoSees } from './who-sees.tsx';
import { actOf, type Kept, withCircle } from './with-circle.ts';

type Typed = { readonly text: string; readonly problem: 'name-empty' | 'name-too-long' | 'circle-full' | null };
const nothing: Typed = { text: '', problem: null };

/** Names one after another: one prompt at a time above a growing row of names. */
export const namesPage = page({
  name: 'names',
  audience: 'owner',
  address: addresses.names(),
  get: withCircle((visit, kept) => show(visit, kept, nothing)),
  post: withCircle(async (visit, kept) => {
    const { form, owner, around } = visit;
    const prompt = promptHere(visit);
    const to = addresses.namesAsked(prompt);
    const alterId = form.id('weg');
    if (alterId !== null) {
      const removed = await removeAlter(owner.viewer, around, { actId: actOf(visit), alterId });
      return removed.ok ? { kind: 'go', to } : { kind: 'not-found' };
    }
    const text = form.get('name');
    const added = await addAlters(owner.viewer, around, { actId: actOf(visit), text, prompt });
    if (added.ok || added.refusal === 'no-circle') return { kind: 'go', to };
    return show(visit, kept, { text, problem: added.refusal });
  }),
});

const promptHere = ({ form, query }: OwnerVisit): Prompt => promptNamed(form.get('vraag') || query.get('vraag')) ?? 'this-week';

function show(visit: OwnerVisit, kept: Kept, typed: Typed): Answer {
  const { say } = visit;
  const { circle } = kept;
  const prompt = promptHere(visit);
  const title = say(circle.alters.length === 0 ? 'circle.names.title-first' : 'circle.names.title');
  const problem = typed.problem === null ? null : say(`circle.problem.${typed.problem}`);
  const words = (
    <>
      <ErrorSummary title={say('circle.not-yet')} problems={problem === null ? [] : [{ field: 'name', text: problem }]} />
      <Ask visit={visit} prompt={prompt} typed={typed} />
      <LastActNote visit={visit} kept={kept} back={addresses.namesAsked(prompt)} />
      <NameRow visit={visit} alters={circle.alters} prompt={prompt} />
      <GoOn visit={visit} count={circle.alters.length} prompt={prompt} />
    </>
  );
  const under = (
    <>
      <WhoSees visit={visit} />
      <QuietLinks
        links={[
          { to: addresses.circle(), text: say('circle.to-circle') },
          { to: addresses.keep(), text: say('circle.later') },
        ]}
      />
    </>
  );
  const heading = <Heading level={1}>{title}</Heading>;
  const body = <BesideCircle visit={visit} circle={circle} heading={heading} words={words} under={under} />;
  return { kind: 'page', status: typed.problem === null ? 200 : 422, title, body, shape: 'beside-drawing', islands: ['stay'] };
}

type AskProps = { readonly visit: OwnerVisit; readonly prompt: Prompt; readonly typed: Typed };

function Ask({ visit: { say, around }, prompt, typed }: AskProps) {
  return (
    <Form to={addresses.names()} act={around.newId()} carry={{ vraag: prompt }} island="stay">
      <TextField
        name="name"
        label={say(`circle.prompt.${prompt}`)}
        hint={say('circle.names.hint')}
        value={typed.text}
        problem={typed.problem === null ? null : say(`circle.problem.${typed.problem}`)}
        longest={2000}
        first
        beside={<Button>{say('circle.names.add')}</Button>}
      />
      <Link to={addresses.namesAsked(promptAfter(prompt))} alone>
        {say('circle.names.other-question')}
      </Link>
    </Form>
  );
}

function GoOn({
  visit: { say },
  count,
  prompt,
}: {
  readonly visit: OwnerVisit;
  readonly count: number;
  readonly prompt: Prompt;
}) {
  if (count === 0) return null;
  return (
    <Actions>
      {mayGoOnToPlacing(count, prompt) ? (
        <ButtonLink to={addresses.place()} kind="quiet">
          {say('circle.names.place')}
        </ButtonLink>
      ) : (
        <Link to={addresses.place()} alone>
          {say('circle.names.go-on')}
        </Link>
      )}
    </Actions>
  );
}
