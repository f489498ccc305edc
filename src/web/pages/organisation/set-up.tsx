import { type AppSecret, appSecret, raiseSession, takeSecondStep } from '../../../usecases/organisation/second-step.ts';
import { askForWorkerKey, makeWorkerKey } from '../../../usecases/organisation/worker-passkey.ts';
import { addresses } from '../../addresses.ts';
import type { WorkerAtDoor } from '../../here.ts';
import { type Answer, page, type Visit } from '../../page.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Paragraph } from '../../ui/words.tsx';
import { problemAt } from '../../what-is-wrong.ts';
import type { Problem } from '../sign-in/ask-again.tsx';
import { KeyField } from '../sign-in/key-field.tsx';
import { workPage } from './ask-worker.tsx';

/** A second step is made by who came by an invitation, or who took one a moment ago. */
const whoMaySetUp = ({ atDoor, worker }: Visit): WorkerAtDoor | null =>
  atDoor !== null && (atDoor.maySetUp || worker?.fresh) ? atDoor : null;

const orElsewhere =
  (handler: (visit: Visit, who: WorkerAtDoor) => Promise<Answer>) =>
  async (visit: Visit): Promise<Answer> => {
    const who = whoMaySetUp(visit);
    return who === null ? { kind: 'go', to: addresses.secondStep(visit.path) } : handler(visit, who);
  };

const inFours = (letters: string) => (letters.match(/.{1,4}/g) ?? []).join(' ');

const askApp = (visit: Visit, secret: AppSecret, problems: readonly Problem[] = []): Answer => {
  const { say } = visit;
  return workPage(visit, {
    title: say('org.app.title'),
    lead: say('org.app.scan'),
    problems,
    children: (
      <>
        <QrCode text={secret.address} label={say('org.app.qr')} />
        <Paragraph>{say('org.app.letters')}</Paragraph>
        <p class="naober-code">{inFours(secret.letters)}</p>
        <Form to={addresses.secondStepApp()}>
          <TextField
            name="code"
            label={say('org.app.first')}
            problem={problemAt(problems, 'code')}
            longest={12}
            keyboard="numeric"
            autocomplete="one-time-code"
          />
          <Button>{say('org.app.do')}</Button>
        </Form>
      </>
    ),
    links: [{ to: addresses.secondStep(), text: say('shell.back') }],
  });
};

/** An app that gives six figures becomes the second step, once it showed its first ones. */
export const secondStepApp = page({
  name: 'second-step-app',
  audience: 'everybody',
  address: addresses.secondStepApp(),
  get: orElsewhere(async (visit, who) => {
    const { store, openId, around, say } = visit;
    const secret = await appSecret(store, openId.sealing, around, who);
    if (secret !== null) return askApp(visit, secret);
    const links = [{ to: addresses.guestList(), text: say('org.nav.guest') }];
    return workPage(visit, { title: say('org.app.title'), lead: say('org.app.there'), children: <></>, links });
  }),
  post: orElsewhere(async (visit, who) => {
    const { store, openId, around, form, say } = visit;
    const secret = await appSecret(store, openId.sealing, around, who);
    if (secret === null) return { kind: 'go', to: addresses.secondStepApp() };
    const taken = await takeSecondStep(store, openId.sealing, around, who, form.get('code'));
    if (taken.ok) return { kind: 'go', to: addresses.secondStepCodes(), worker: { raised: taken.value } };
    if (taken.refusal === 'too-many-tries')
      return askApp(visit, secret, [{ field: 'code', text: say('org.step.wait'), status: 429 }]);
    return askApp(visit, secret, [{ field: 'code', text: say('org.step.wrong') }]);
  }),
});

const askKey = (visit: Visit, problems: readonly Problem[] = []): Answer =>
  workPage(visit, {
    title: visit.say('org.make-key.title'),
    lead: visit.say('org.make-key.lead'),
    problems,
    islands: ['passkey'],
    asksForKey: true,
    children: (
      <Form to={addresses.secondStepKey()}>
        <KeyField visit={visit} ask={addresses.secondStepKeyAsk()} kind="make" button="org.make-key.do" />
      </Form>
    ),
    links: [{ to: addresses.secondStepApp(), text: visit.say('org.step.choose-app') }],
  });

/** The key of this device becomes the second step. */
export const secondStepKey = page({
  name: 'second-step-key',
  audience: 'everybody',
  address: addresses.secondStepKey(),
  get: orElsewhere(async (visit) => askKey(visit)),
  post: orElsewhere(async (visit, who) => {
    const { store, around, form, site, device, say } = visit;
    const answered = { question: form.id('vraag'), credential: form.get('sleutel'), site, device };
    const made = await makeWorkerKey(store, around, who, answered);
    if (!made.ok) return askKey(visit, [{ field: 'sleutel', text: say('org.make-key.not') }]);
    const raised = await raiseSession(store, around, who.sessionId);
    return { kind: 'go', to: addresses.secondStepCodes(), worker: { raised } };
  }),
});

/** The question to the device, for the script of that page. */
export const secondStepKeyAsk = page({
  name: 'second-step-key-ask',
  audience: 'everybody',
  address: addresses.secondStepKeyAsk(),
  post: async (visit) => {
    const who = whoMaySetUp(visit);
    const asked = who === null ? null : await askForWorkerKey(visit.store, visit.around, who, visit.site);
    return { kind: 'file', type: 'application/json', text: JSON.stringify(asked) };
  },
});
