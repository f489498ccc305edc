import { type AskableSet, askableSets, askableWeeks, longestPurpose, usualWeeks } from '../../../domain/organisation/asking.ts';
import { type AskRefusal, askAccess as ask } from '../../../usecases/organisation/ask-access.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, page, type WorkerVisit } from '../../page.ts';
import type { MessageKey } from '../../say/say.ts';
import { Button } from '../../ui/button.tsx';
import { CheckboxList, RadioList } from '../../ui/choices.tsx';
import { Form } from '../../ui/form.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Paragraph } from '../../ui/words.tsx';
import { problemAt, whatIsWrong } from '../../what-is-wrong.ts';
import type { Problem } from '../sign-in/ask-again.tsx';
import { workPage } from './ask-worker.tsx';
import { roleWordOf } from './role-words.ts';

const setNames = {
  'who-helps': 'org.ask.set.who-helps',
  'circle-list': 'org.ask.set.circle-list',
  'circle-drawing': 'org.ask.set.circle-drawing',
  plan: 'org.ask.set.plan',
  suggest: 'org.ask.set.suggest',
  'own-view': 'org.ask.set.own-view',
  'steer-trajectory': 'org.ask.set.steer-trajectory',
  progress: 'org.ask.set.progress',
  chains: 'org.ask.set.chains',
} as const satisfies Record<AskableSet, MessageKey>;

/** What a period is called. */
export const weeksWords = {
  2: 'org.ask.weeks-2',
  6: 'org.ask.weeks-6',
  12: 'org.ask.weeks-12',
  26: 'org.ask.weeks-26',
  52: 'org.ask.weeks-52',
} as const satisfies Record<(typeof askableWeeks)[number], MessageKey>;

function show(visit: WorkerVisit, refused: Problem | null = null): Answer {
  const { say, form, around } = visit;
  const problems = whatIsWrong(form, refused, {
    code: say('org.ask.code-empty'),
    doel: say('org.ask.purpose-empty'),
    wat: say('org.ask.no-sets'),
  });
  const weeks = form.get('weken') || String(usualWeeks);
  return workPage(visit, {
    title: say('org.ask.title'),
    lead: say('org.ask.lead'),
    problems,
    children: (
      <Form to={addresses.askAccess()} act={form.id('act') ?? around.newId()}>
        <TextField
          name="code"
          label={say('org.ask.code')}
          hint={say('org.ask.code-hint')}
          value={form.get('code')}
          problem={problemAt(problems, 'code')}
          longest={30}
          code
        />
        <TextArea
          name="doel"
          label={say('org.ask.purpose')}
          hints={[say('org.ask.purpose-hint')]}
          value={form.get('doel')}
          problem={problemAt(problems, 'doel')}
          longest={longestPurpose}
          rows={2}
        />
        <CheckboxList
          name="wat"
          question={say('org.ask.sets')}
          problem={problemAt(problems, 'wat')}
          choices={askableSets.map((set) => ({ value: set, label: say(setNames[set]), chosen: form.all('wat').includes(set) }))}
        />
        <RadioList
          name="weken"
          question={say('org.ask.weeks')}
          problem={problemAt(problems, 'weken')}
          choices={askableWeeks.map((one) => ({
            value: String(one),
            label: say(weeksWords[one]),
            chosen: String(one) === weeks,
          }))}
        />
        <Paragraph soft>{say('org.ask.after')}</Paragraph>
        <Button>{say('org.ask.do')}</Button>
      </Form>
    ),
    links: [{ to: addresses.guestList(), text: say('org.nav.guest') }],
  });
}

const fieldOf: Readonly<Record<AskRefusal, string>> = {
  'no-such-code': 'code',
  'too-many-tries': 'code',
  'purpose-empty': 'doel',
  'purpose-too-long': 'doel',
  'no-sets': 'wat',
  'weeks-unknown': 'weken',
};

/** A worker asks whoever gave them a code to come along: for what, which sets, how long. Nobody can be looked up. */
export const askAccess = page({
  name: 'work-ask-access',
  audience: 'worker',
  address: addresses.askAccess(),
  get: async (visit) => show(visit),
  post: async (visit) => {
    const { store, worker, around, form, say } = visit;
    const asked = await ask(store, worker, around, {
      actId: form.id('act') ?? around.newId(),
      code: form.get('code'),
      purpose: form.get('doel'),
      sets: form.all('wat'),
      weeks: form.get('weken'),
      roleWord: roleWordOf(say, worker.roles),
    });
    if (asked.ok) return { kind: 'go', to: addresses.guestList('ja') };
    const { refusal } = asked;
    const status = refusal === 'too-many-tries' ? ({ status: 429 } as const) : {};
    return show(visit, { field: fieldOf[refusal], text: say(`org.ask.${refusal}`), ...status });
  },
});
