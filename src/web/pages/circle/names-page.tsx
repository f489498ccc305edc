import { asksWhatItIs, mayGoOnToPlacing, type Prompt, promptAfter, statusAskedBy } from '../../../domain/circle/prompts.ts';
import { addresses } from '../../addresses.ts';
import type { Answer, OwnerVisit } from '../../page.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { PromptDrawing } from '../../ui/prompt-drawing.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Heading, Link, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { BesideCircle } from './beside-circle.tsx';
import { LastActNote } from './last-act.tsx';
import { NameRow } from './name-row.tsx';
import { AskWhatItIs } from './what-is-it.tsx';
import { WhoSees } from './who-sees.tsx';
import type { Kept } from './with-circle.ts';

type Typed = { readonly text: string; readonly problem: 'name-empty' | 'name-too-long' | 'circle-full' | null };

/** A field that is still empty. */
export const nothingTyped: Typed = { text: '', problem: null };

/** The page of one prompt: the question, the names so far, and two ways on. */
export function showNames(visit: OwnerVisit, kept: Kept, prompt: Prompt, typed: Typed): Answer {
  const { say } = visit;
  const { circle } = kept;
  const title = say(circle.alters.length === 0 ? 'circle.names.title-first' : 'circle.names.title');
  const problem = typed.problem === null ? null : say(`circle.problem.${typed.problem}`);
  const fresh = freshName(kept, prompt);
  const words = (
    <>
      <ErrorSummary title={say('circle.not-yet')} problems={problem === null ? [] : [{ field: 'name', text: problem }]} />
      <Ask visit={visit} prompt={prompt} text={typed.text} problem={problem} />
      {fresh === null ? null : <AskWhatItIs visit={visit} alter={fresh} prompt={prompt} />}
      <GoOn visit={visit} count={circle.alters.length} prompt={prompt} />
      <LastActNote visit={visit} kept={kept} back={addresses.namesAsked(prompt)} />
      <NameRow visit={visit} alters={circle.alters} prompt={prompt} />
    </>
  );
  const under = (
    <>
      <WhoSees visit={visit} canBeShown />
      <Paragraph soft>{say('circle.names.no-health')}</Paragraph>
      <QuietLinks
        links={[
          { to: addresses.circle(), text: say('circle.to-circle') },
          { to: addresses.takeIn(), text: say('in-out.along.in') },
          { to: addresses.keep(), text: say('circle.later') },
        ]}
      />
    </>
  );
  const heading = <Heading level={1}>{title}</Heading>;
  const body = <BesideCircle visit={visit} circle={circle} heading={heading} words={words} under={under} />;
  return { kind: 'page', status: typed.problem === null ? 200 : 422, title, body, shape: 'beside-drawing', islands: ['stay'] };
}

/** The one name that was just added at a prompt for animals and places, and of which it is still asked what it is. */
function freshName({ circle, lastAct }: Kept, prompt: Prompt) {
  const newest = circle.alters.at(-1);
  if (!asksWhatItIs(prompt) || newest?.prompt !== prompt || newest.kind !== 'person') return null;
  return lastAct?.kind === 'alters-added' && lastAct.subject === newest.id && lastAct.count === 1 ? newest : null;
}

type AskProps = {
  readonly visit: OwnerVisit;
  readonly prompt: Prompt;
  readonly text: string;
  readonly problem: string | null;
};

function Ask({ visit: { say, around }, prompt, text, problem }: AskProps) {
  const status = statusAskedBy(prompt);
  const hint = status === 'past' || status === 'potential' ? say(`circle.names.hint-${status}`) : say('circle.names.hint');
  return (
    <div class="naober-prompt">
      <PromptDrawing prompt={prompt} />
      <Form to={addresses.names()} act={around.newId()} carry={{ vraag: prompt }} island="stay">
        <TextField
          name="name"
          label={say(`circle.prompt.${prompt}`)}
          hint={hint}
          value={text}
          problem={problem}
          longest={2000}
          first
          beside={<Button>{say('circle.names.add')}</Button>}
        />
      </Form>
    </div>
  );
}

type GoOnProps = { readonly visit: OwnerVisit; readonly count: number; readonly prompt: Prompt };

function GoOn({ visit: { say }, count, prompt }: GoOnProps) {
  const other = (
    <Link to={addresses.namesAsked(promptAfter(prompt))} alone>
      {say('circle.names.other-question')}
    </Link>
  );
  if (count === 0) return other;
  return (
    <Actions>
      {mayGoOnToPlacing(count, prompt) ? (
        <ButtonLink to={addresses.place()} kind="quiet">
          {say('circle.names.place')}
        </ButtonLink>
      ) : null}
      {other}
      {mayGoOnToPlacing(count, prompt) ? null : (
        <Link to={addresses.place()} alone>
          {say('circle.names.go-on')}
        </Link>
      )}
    </Actions>
  );
}
