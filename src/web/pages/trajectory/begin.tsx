import { supportKinds } from '../../../domain/circle/support-kinds.ts';
import { mostMonths, usualMonths } from '../../../domain/trajectory/steps.ts';
import { type BeginRefusal, beginTrajectory as begin } from '../../../usecases/trajectory/begin-trajectory.ts';
import { readTrajectories } from '../../../usecases/trajectory/read-trajectory.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { CheckboxList, RadioList } from '../../ui/choices.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Note, QuietLinks } from '../../ui/words.tsx';
import { problemAt, whatIsWrong } from '../../what-is-wrong.ts';
import { actOf } from '../circle/with-circle.ts';
import { saySupport } from '../plan/plan-words.ts';

type Typed = { readonly who: string; readonly months: string; readonly gives: readonly string[] };
const lengths = [3, 6, usualMonths, mostMonths] as const;

/** Beginning with a coach: who, how long at most, and what they help with themselves. It opens nothing. */
export const beginTrajectory = page({
  name: 'begin-trajectory',
  audience: 'owner',
  address: addresses.beginTrajectory(),
  get: async (visit) => show(visit, { who: visit.query.get('wie') ?? '', months: `${usualMonths}`, gives: [] }),
  post: async (visit) => {
    const { form, owner, around } = visit;
    const typed = { who: form.id('wie') ?? '', months: form.get('maanden'), gives: form.all('hulp') };
    if (typed.who === '') return show(visit, typed, 'who-missing');
    const asked = { actId: actOf(visit), participantId: typed.who, months: Number(typed.months), gives: typed.gives };
    const begun = await begin(owner.viewer, around, asked);
    return begun.ok ? { kind: 'go', to: addresses.trajectory(begun.value.id) } : show(visit, typed, begun.refusal);
  },
});

async function show(visit: OwnerVisit, { who, months, gives }: Typed, why?: BeginRefusal): Promise<Answer> {
  const { say, around, owner } = visit;
  const { guests } = await readTrajectories(owner.viewer);
  if (guests.length === 0) return { kind: 'go', to: addresses.trajectories() };
  const field = why === 'months-missing' ? 'maanden' : 'wie';
  const needed = { wie: say('coach.begin.who-missing'), maanden: say('coach.begin.months-missing') };
  const problems = whatIsWrong(visit.form, why === undefined ? null : { field, text: needed[field] }, needed);
  const at = (name: string) => problemAt(problems, name);
  const title = say('coach.begin.title');
  const people = guests.map(({ id, name, organisation, roleWord }) => ({
    value: id,
    label: name,
    note: [roleWord, organisation].filter((one) => one !== null).join(', '),
    chosen: id === who || guests.length === 1,
  }));
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <ErrorSummary title={say('circle.not-yet')} problems={problems} />
      <Form to={addresses.beginTrajectory()} act={around.newId()}>
        <RadioList name="wie" question={say('coach.begin.who')} choices={people} problem={at('wie')} />
        <RadioList
          name="maanden"
          question={say('coach.begin.months')}
          hint={say('coach.begin.months-hint')}
          choices={lengths.map((count) => ({
            value: `${count}`,
            label: say('coach.begin.months-n', { count }),
            chosen: `${count}` === months,
          }))}
          problem={at('maanden')}
        />
        <CheckboxList
          name="hulp"
          question={say('coach.begin.gives')}
          choices={supportKinds.map((kind) => ({ value: kind, label: saySupport(say, kind), chosen: gives.includes(kind) }))}
        />
        <Note>{say('coach.begin.note')}</Note>
        <Actions>
          <Button>{say('coach.begin.do')}</Button>
        </Actions>
      </Form>
      <QuietLinks links={[{ to: addresses.trajectories(), text: say('shell.back') }]} />
    </>
  );
  return { kind: 'page', status: why === undefined ? 200 : 422, title, body };
}
