import { changedMeanwhile, type Ticked } from '../../../domain/insight/answer-by-ticks.ts';
import { type AskOfNames, answerOf, askedOf, hasNo } from '../../../domain/insight/ask-of-names.ts';
import { answerForNames } from '../../../usecases/answer-for-names.ts';
import { readCircle } from '../../../usecases/read-circle.ts';
import type { Answer } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { CheckboxList } from '../../ui/choices.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Link, Note, Paragraph } from '../../ui/words.tsx';
import { Meanwhile } from '../circle/meanwhile.tsx';
import { WhoSees } from '../circle/who-sees.tsx';
import { actOf, type Kept } from '../circle/with-circle.ts';
import { LastAnswer } from './last-answer.tsx';
import type { Looking } from './looking.ts';

/** One question for all names: its words, where it stands and where one came from. `others` is the answer "the others: no" in words. */
export type NamesAsked = {
  readonly ask: AskOfNames;
  readonly title: string;
  readonly others: string;
  readonly here: string;
  readonly back: string;
};

type State = { readonly ticked: Ticked | null; readonly kept: Kept };

/** The question with a tick for every name. */
export const showNames = (looking: Looking, asked: NamesAsked): Answer =>
  namesPage(looking, asked, { ticked: null, kept: looking.kept });

/** Keeps what the screen says; when another screen said something else of one of those names meanwhile, that is shown first. */
export async function keepNames(looking: Looking, asked: NamesAsked): Promise<Answer> {
  const { visit, kept } = looking;
  const { form, owner, around } = visit;
  const othersNo = hasNo(asked.ask) && form.get('anderen') === 'nee';
  const ticked = { was: form.ids('was'), unknown: form.ids('open'), now: form.ids('lid'), othersNo };
  const done = await answerForNames(owner.viewer, around, { actId: actOf(visit), ask: asked.ask, ticked });
  if (done.ok) return { kind: 'go', to: asked.back };
  if (done.refusal === 'no-circle') return { kind: 'not-found' };
  return namesPage(looking, asked, { ticked, kept: (await readCircle(owner.viewer)) ?? kept });
}

function namesPage(looking: Looking, asked: NamesAsked, { ticked, kept }: State): Answer {
  const { visit } = looking;
  const { say, around } = visit;
  const meanwhile = ticked === null ? [] : changedMeanwhile(kept.circle, asked.ask, ticked);
  const body = (
    <>
      <Heading level={1}>{asked.title}</Heading>
      {ticked === null ? <LastAnswer visit={visit} kept={kept} back={asked.here} /> : null}
      {ticked === null || meanwhile.length === 0 ? null : (
        <Changed looking={looking} asked={asked} names={meanwhile.map(({ id }) => id)} state={{ ticked, kept }} />
      )}
      <Paragraph>{say('insight.ask.hint')}</Paragraph>
      <Form to={asked.here} act={around.newId()}>
        <Ticks asked={asked} state={{ ticked, kept }} say={say} />
        <Actions>
          <Button>{say('insight.ask.keep')}</Button>
          <Link to={asked.back} alone>
            {say('circle.back')}
          </Link>
        </Actions>
      </Form>
      <WhoSees visit={visit} />
    </>
  );
  return { kind: 'page', status: meanwhile.length > 0 ? 409 : 200, title: asked.title, body, shape: 'words' };
}

type TicksProps = { readonly asked: NamesAsked; readonly state: State; readonly say: Looking['visit']['say'] };

/** The names; what was known when the page was made goes along hidden, so that only what changed here counts. */
function Ticks({ asked: { ask, title, others }, state: { ticked, kept }, say }: TicksProps) {
  const answers = askedOf(ask, kept.circle).map((alter) => ({ alter, is: answerOf(ask, alter) }));
  const isTicked = (id: string, is: boolean | null) => (ticked === null ? is === true : ticked.now.includes(id));
  return (
    <div class="naober-ticks">
      {answers.map(({ alter: { id }, is }) =>
        is === false ? null : <input key={id} type="hidden" name={is === true ? 'was' : 'open'} value={id} />,
      )}
      <CheckboxList
        name="lid"
        question={title}
        questionAbove
        choices={answers.map(({ alter: { id, name, role }, is }) => ({
          value: id,
          label: name,
          note: is === false && 'kind' in ask ? say('insight.ask.said-no') : role,
          chosen: isTicked(id, is),
        }))}
      />
      {hasNo(ask) && answers.some(({ is }) => is === null) ? (
        <CheckboxList
          name="anderen"
          question={say('insight.ask.others')}
          hint={say('insight.ask.others-hint')}
          choices={[{ value: 'nee', label: others, chosen: ticked?.othersNo ?? false }]}
        />
      ) : null}
    </div>
  );
}

type ChangedProps = {
  readonly looking: Looking;
  readonly asked: NamesAsked;
  readonly names: readonly string[];
  readonly state: { readonly ticked: Ticked; readonly kept: Kept };
};

/** What another screen said meanwhile, and what this one says. */
function Changed({ looking, asked: { ask }, names, state: { ticked, kept } }: ChangedProps) {
  const { say } = looking.visit;
  const word = (is: boolean | null) => say(is === null ? 'insight.unknown' : is ? 'insight.yes' : 'insight.no');
  const about = kept.circle.alters.filter(({ id }) => names.includes(id));
  const yours = (id: string) => (ticked.now.includes(id) ? true : ticked.othersNo ? false : null);
  const list = (answer: (alter: (typeof about)[number]) => boolean | null) =>
    looking.list(about.map((alter) => `${alter.name}: ${word(answer(alter))}`));
  return (
    <>
      <Meanwhile say={say} now={list((alter) => answerOf(ask, alter))} yours={list(({ id }) => yours(id))} />
      <Note>{say('insight.ask.meanwhile-below')}</Note>
    </>
  );
}
