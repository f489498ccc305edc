import { supportKinds } from '../../../domain/circle/support-kinds.ts';
import { goalKinds } from '../../../domain/plan/plan.ts';
import { type KeptGoal, readPlan } from '../../../usecases/plan/read-plan.ts';
import { addGoal, changeGoal, type TypedGoal } from '../../../usecases/plan/write-goal.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { RadioList } from '../../ui/choices.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { Heading, QuietLinks } from '../../ui/words.tsx';
import { problemAt, whatIsWrong } from '../../what-is-wrong.ts';
import { Meanwhile } from '../circle/meanwhile.tsx';
import { actOf } from '../circle/with-circle.ts';
import { Marks } from './marks.tsx';
import { sayProblem, saySupport } from './plan-words.ts';

const typedIn = ({ form }: OwnerVisit): TypedGoal => ({
  kind: form.get('soort'),
  words: form.get('woorden'),
  supportKind: form.get('hulp'),
});

type Shown = {
  readonly typed: TypedGoal;
  readonly problem?: Parameters<typeof sayProblem>[1];
  /** What another screen made of it meanwhile. */
  readonly meanwhile?: string;
};
const nothing: TypedGoal = { kind: '', words: '', supportKind: '' };

/** Writing down something one wants. */
export const newGoal = page({
  name: 'new-goal',
  audience: 'owner',
  address: addresses.newGoal(),
  get: async (visit) => show(visit, null, { typed: nothing }),
  post: async (visit) => {
    const typed = typedIn(visit);
    const added = await addGoal(visit.owner.viewer, visit.around, { actId: actOf(visit), typed });
    return added.ok ? { kind: 'go', to: addresses.plan('bewaard') } : show(visit, null, { typed, problem: added.refusal });
  },
});

const withGoal = (handler: (visit: OwnerVisit, goal: KeptGoal) => Answer | Promise<Answer>) => async (visit: OwnerVisit) => {
  const { goals } = await readPlan(visit.owner.viewer);
  const goal = goals.find(({ id }) => id === visit.params['id']);
  return goal === undefined ? ({ kind: 'not-found' } as const) : handler(visit, goal);
};

const wordsOf = ({ kind, words, supportKind }: KeptGoal): TypedGoal => ({ kind, words, supportKind: supportKind ?? '' });

/** One goal: saying it otherwise, marking it, taking it away. */
export const goalPage = page({
  name: 'goal',
  audience: 'owner',
  address: addresses.goal(':id'),
  get: withGoal((visit, goal) => show(visit, goal, { typed: wordsOf(goal) })),
  post: withGoal(async (visit, goal) => {
    const typed = typedIn(visit);
    const version = Number(visit.form.get('versie'));
    const changed = await changeGoal(visit.owner.viewer, visit.around, { id: goal.id, version, typed });
    if (changed.ok) return { kind: 'go', to: addresses.plan('bewaard') };
    if (changed.refusal === 'changed-meanwhile') return show(visit, goal, { typed, meanwhile: goal.words });
    return show(visit, goal, { typed, problem: changed.refusal });
  }),
});

function show(visit: OwnerVisit, goal: KeptGoal | null, shown: Shown): Answer {
  const { say } = visit;
  const { typed, problem, meanwhile } = shown;
  const title = say('coach.goal.title');
  const problems = goalProblems(visit, problem);
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <ErrorSummary title={say('circle.not-yet')} problems={problems} />
      {meanwhile === undefined ? null : <Meanwhile say={say} now={meanwhile} yours={typed.words} />}
      <GoalForm visit={visit} goal={goal} shown={shown} />
      {goal === null ? null : <Marks visit={visit} what="goal" one={goal} isDone={goal.reachedOn !== null} />}
      <QuietLinks links={[{ to: addresses.plan(), text: say('coach.plan.back') }]} />
    </>
  );
  return { kind: 'page', status: meanwhile !== undefined ? 409 : problem === undefined ? 200 : 422, title, body };
}

/** What is wrong with what was typed, and what was left empty beside it. */
const goalProblems = ({ say, form }: OwnerVisit, problem: Shown['problem']) =>
  whatIsWrong(
    form,
    problem === undefined ? null : { field: problem === 'kind-missing' ? 'soort' : 'woorden', text: sayProblem(say, problem) },
    { woorden: sayProblem(say, 'words-missing'), soort: sayProblem(say, 'kind-missing') },
  );

type FormProps = { readonly visit: OwnerVisit; readonly goal: KeptGoal | null; readonly shown: Shown };

function GoalForm({ visit, goal, shown: { typed, problem } }: FormProps) {
  const { say, around } = visit;
  const problems = goalProblems(visit, problem);
  const kinds = goalKinds.map((kind) => ({ value: kind, label: say(`coach.kind.${kind}`), chosen: kind === typed.kind }));
  const support = supportKinds.map((kind) => ({ value: kind, label: saySupport(say, kind) }));
  return (
    <Form
      to={goal === null ? addresses.newGoal() : addresses.goal(goal.id)}
      act={around.newId()}
      {...(goal === null ? {} : { carry: { versie: `${goal.version}` } })}
    >
      <TextArea
        name="woorden"
        label={say('coach.goal.words')}
        hints={[say('coach.goal.words-hint')]}
        value={typed.words}
        problem={problemAt(problems, 'woorden')}
        longest={2000}
      />
      <RadioList name="soort" question={say('coach.goal.kind')} choices={kinds} problem={problemAt(problems, 'soort')} />
      <SelectField
        name="hulp"
        label={say('coach.goal.support')}
        choices={[{ value: '', label: say('coach.goal.no-support') }, ...support]}
        value={typed.supportKind}
      />
      <Actions>
        <Button>{say(goal === null ? 'coach.goal.keep' : 'coach.goal.keep-change')}</Button>
      </Actions>
    </Form>
  );
}
