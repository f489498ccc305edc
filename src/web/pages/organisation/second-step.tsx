import { type Factors, hasSecondStep, readFactors, takeSecondStep } from '../../../usecases/organisation/second-step.ts';
import { addresses } from '../../addresses.ts';
import type { WorkerAtDoor } from '../../here.ts';
import { type Answer, page, type Visit, type WorkerVisit } from '../../page.ts';
import { wayBack } from '../../request/way-back.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { LinkList, Note, Paragraph } from '../../ui/words.tsx';
import { problemAt } from '../../what-is-wrong.ts';
import type { Problem } from '../sign-in/ask-again.tsx';
import { keysWorkHere } from '../sign-in/key-field.tsx';
import { toSignIn, workPage } from './ask-worker.tsx';

const backIn = ({ form, query }: Visit) => form.get('terug') || (query.get('terug') ?? '');

const ask = (visit: Visit, atDoor: WorkerAtDoor, { keys }: Factors, problems: readonly Problem[] = []): Answer => {
  const { say } = visit;
  const back = backIn(visit);
  const byKey = `${addresses.workSignInKey()}${back === '' ? '' : `?terug=${encodeURIComponent(back)}`}`;
  return workPage(visit, {
    title: say('org.step.title'),
    lead: say('org.step.lead'),
    problems,
    children: (
      <>
        {atDoor.secondAt === null ? null : <Note>{say('org.step.again')}</Note>}
        <Form to={addresses.secondStep()} carry={{ terug: back }}>
          <TextField
            name="code"
            label={say('org.step.code')}
            problem={problemAt(problems, 'code')}
            longest={30}
            autocomplete="one-time-code"
            code
            first
          />
          <Button>{say('org.step.do')}</Button>
        </Form>
      </>
    ),
    links: [...(keys > 0 ? [{ to: byKey, text: say('org.step.by-key') }] : []), toSignIn(visit)],
  });
};

const choose = (visit: Visit): Answer => {
  const { say, site } = visit;
  const app = { to: addresses.secondStepApp(), text: say('org.step.choose-app'), note: say('org.step.choose-app-note') };
  const key = { to: addresses.secondStepKey(), text: say('org.step.choose-key'), note: say('org.step.choose-key-note') };
  return workPage(visit, {
    title: say('org.step.choose-title'),
    lead: say('org.step.choose-lead'),
    children: <LinkList links={keysWorkHere(site) ? [app, key] : [app]} />,
  });
};

/** Somebody without a second step, who did not come by an invitation: only their coordinator can begin it. */
const none = (visit: Visit): Answer =>
  workPage(visit, {
    title: visit.say('org.step.none-title'),
    children: <Paragraph>{visit.say('org.step.none')}</Paragraph>,
    links: [toSignIn(visit)],
  });

/** Takes the second step, or chooses one by an invitation. Before it nothing opens. */
export const secondStep = page({
  name: 'second-step',
  audience: 'everybody',
  address: addresses.secondStep(),
  get: async (visit) => {
    const { atDoor, worker, store } = visit;
    if (atDoor === null) return { kind: 'go', to: addresses.workSignIn() };
    if (worker !== null && (worker.fresh || backIn(visit) === '')) return { kind: 'go', to: onTo(visit) };
    const factors = await readFactors(store, atDoor.workerId);
    if (hasSecondStep(factors)) return ask(visit, atDoor, factors);
    return atDoor.maySetUp ? choose(visit) : none(visit);
  },
  post: async (visit) => {
    const { atDoor, store, openId, around, form, say } = visit;
    if (atDoor === null) return { kind: 'go', to: addresses.workSignIn() };
    const factors = await readFactors(store, atDoor.workerId);
    if (!hasSecondStep(factors)) return { kind: 'go', to: addresses.secondStep() };
    const taken = await takeSecondStep(store, openId.sealing, around, atDoor, form.get('code'));
    if (taken.ok) return { kind: 'go', to: onTo(visit), worker: { raised: taken.value } };
    if (taken.refusal === 'too-many-tries')
      return ask(visit, atDoor, factors, [{ field: 'code', text: say('org.step.wait'), status: 429 }]);
    return ask(visit, atDoor, factors, [{ field: 'code', text: say('org.step.wrong') }]);
  },
});

const onTo = (visit: Visit) => (backIn(visit) === '' ? addresses.guestList() : wayBack(backIn(visit)));

/** For what matters most: the second step was taken a moment ago, or is taken now. */
export const whenFresh =
  (handler: (visit: WorkerVisit) => Promise<Answer>) =>
  async (visit: WorkerVisit): Promise<Answer> =>
    visit.worker.fresh ? handler(visit) : { kind: 'go', to: addresses.secondStep(visit.path) };
