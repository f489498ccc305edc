import { askForKnownWorkerKey, useWorkerKey } from '../../../usecases/organisation/worker-passkey.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, page, type Visit } from '../../page.ts';
import { wayBack } from '../../request/way-back.ts';
import { Form } from '../../ui/form.tsx';
import type { Problem } from '../sign-in/ask-again.tsx';
import { KeyField } from '../sign-in/key-field.tsx';
import { toSignIn, workPage } from './ask-worker.tsx';

const back = (visit: Visit) => visit.form.get('terug') || (visit.query.get('terug') ?? '');

const ask = (visit: Visit, problems: readonly Problem[] = []): Answer =>
  workPage(visit, {
    title: visit.say('org.key.title'),
    lead: visit.say('org.key.lead'),
    problems,
    islands: ['passkey'],
    asksForKey: true,
    children: (
      <Form to={addresses.workSignInKey()} carry={{ terug: back(visit) }}>
        <KeyField visit={visit} ask={addresses.workSignInKeyAsk()} kind="use" button="org.key.do" />
      </Form>
    ),
    links: [toSignIn(visit)],
  });

/** A worker's device with a key signs them in: having it and unlocking it are two steps in one. */
export const workSignInKey = page({
  name: 'work-sign-in-key',
  audience: 'everybody',
  address: addresses.workSignInKey(),
  get: async (visit) => ask(visit),
  post: async (visit) => {
    const { store, around, form, site, say } = visit;
    const answered = { question: form.id('vraag'), credential: form.get('sleutel'), site };
    const used = await useWorkerKey(store, around, answered);
    if (!used.ok) return ask(visit, [{ field: 'sleutel', text: say('org.key.wrong') }]);
    const to = back(visit) === '' ? addresses.guestList() : wayBack(back(visit));
    return { kind: 'go', to, worker: { came: used.value, maySetUp: false, both: true } };
  },
});

/** The question to the device, for the script of that page. */
export const workSignInKeyAsk = page({
  name: 'work-sign-in-key-ask',
  audience: 'everybody',
  address: addresses.workSignInKeyAsk(),
  post: async ({ store, around, site, from }) => {
    const asked = await askForKnownWorkerKey(store, around, site, from);
    return { kind: 'file', type: 'application/json', text: JSON.stringify(asked) };
  },
});
