import { isMarking, type Marking, markPlan } from '../../../usecases/plan/mark-plan.ts';
import { addresses } from '../../addresses.ts';
import { type OwnerVisit, page } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';

type What = 'goal' | 'step';
const addressOf = { goal: addresses.markGoal, step: addresses.markStep };

/** Every page that marks a goal, and every page that marks a step: by a press, taken back by another. */
const markPage = (what: What) =>
  page({
    name: `mark-${what}`,
    audience: 'owner',
    address: addressOf[what](':id'),
    get: async () => ({ kind: 'go', to: addresses.plan() }),
    post: async (visit) => {
      const { form, params, owner, around } = visit;
      const marking = form.get('doe');
      const id = params['id'] ?? '';
      if (!isMarking(marking)) return { kind: 'not-found' };
      const marked = await markPlan(owner.viewer, around, { what, id, marking, version: Number(form.get('versie')) });
      if (!marked.ok) return { kind: 'not-found' };
      return { kind: 'go', to: addresses.plan(marking === 'remove' ? 'weg' : 'bewaard') };
    },
  });

export const markGoal = markPage('goal');
export const markStep = markPage('step');

type Props = {
  readonly visit: OwnerVisit;
  readonly what: What;
  readonly one: { readonly id: string; readonly version: number; readonly canGoBack: boolean };
  readonly isDone: boolean;
};

/** What can be done with a goal or a step in one press, under its form. */
export function Marks({ visit: { say }, what, one, isDone }: Props) {
  const ready = what === 'goal' ? 'coach.mark.done' : 'coach.mark.step-done';
  const acts: readonly (readonly [Marking, string])[] = [
    isDone ? ['not-done', say('coach.mark.not-done')] : ['done', say(ready)],
    ...(one.canGoBack ? ([['as-it-was', say('coach.mark.as-it-was')]] as const) : []),
    ['remove', say('coach.mark.remove')],
  ];
  return (
    <Actions>
      {acts.map(([marking, text]) => (
        <Form key={marking} to={addressOf[what](one.id)} carry={{ doe: marking, versie: `${one.version}` }}>
          <Button kind="quiet">{text}</Button>
        </Form>
      ))}
    </Actions>
  );
}
