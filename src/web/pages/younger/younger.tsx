import { type BeginRefusal, beginWithHolder, type HolderType, holderTypes } from '../../../usecases/begin-with-holder.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, page, type Visit } from '../../page.ts';
import type { MessageKey } from '../../say/say.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { RadioList } from '../../ui/choices.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Heading, Paragraph, QuietLinks } from '../../ui/words.tsx';

type Problem = { readonly field: 'naam' | 'ouder' | 'als'; readonly text: MessageKey };

const problems: Readonly<Record<Exclude<BeginRefusal, 'no-circle'>, Problem>> = {
  'name-empty': { field: 'naam', text: 'younger.name-missing' },
  'name-too-long': { field: 'naam', text: 'younger.name-long' },
  'holder-empty': { field: 'ouder', text: 'younger.holder-missing' },
  'holder-too-long': { field: 'ouder', text: 'younger.name-long' },
};

const aDay = 24 * 3600 * 1000;

/** A circle of one's own is for who is sixteen or older; younger, it begins together with a parent or guardian. */
export const younger = page({
  name: 'younger',
  audience: 'everybody',
  address: addresses.younger(),
  get: async (visit) => show(visit, null),
  post: async (visit) => {
    const { form, store, around, settings, language, say, owner } = visit;
    if (owner !== null) return { kind: 'go', to: addresses.younger() };
    const type = holderTypes.find((one) => one === form.get('als'));
    if (type === undefined) return show(visit, { field: 'als', text: 'younger.as-missing' });
    const eraseAfter = settings.forOthers === null ? null : new Date(around.now().getTime() + aDay);
    const who = { name: form.get('naam'), holder: form.get('ouder'), type, roleWord: say(`younger.${type}-word`) };
    const begun = await beginWithHolder(store, around, { actId: form.id('act') ?? around.newId(), ...who, language, eraseAfter });
    if (!begun.ok) return begun.refusal === 'no-circle' ? { kind: 'not-found' } : show(visit, problems[begun.refusal]);
    const sitting = { sitting: 'together', helpedBy: who.holder.trim() } as const;
    return { kind: 'go', to: addresses.names(), session: { open: begun.value.ownerId, shared: true, ...sitting } };
  },
});

function show(visit: Visit, problem: Problem | null): Answer {
  const { say, owner } = visit;
  const title = say('younger.title');
  const listed = problem === null ? [] : [{ field: problem.field, text: say(problem.text) }];
  const body = (
    <>
      <ErrorSummary title={say('circle.not-yet')} problems={listed} />
      <Heading level={1}>{title}</Heading>
      <Paragraph>{say('younger.lead')}</Paragraph>
      {owner === null ? <Ask visit={visit} problem={problem} /> : <AlreadyHere visit={visit} />}
      <QuietLinks links={[{ to: addresses.begin(), text: say('shell.back') }]} />
    </>
  );
  return { kind: 'page', status: problem === null ? 200 : 422, title, body };
}

function AlreadyHere({ visit: { say } }: { readonly visit: Visit }) {
  return (
    <>
      <Paragraph>{say('younger.here')}</Paragraph>
      <ButtonLink to={addresses.mandates()}>{say('younger.here-do')}</ButtonLink>
    </>
  );
}

function Ask({ visit: { say, form, around }, problem }: { readonly visit: Visit; readonly problem: Problem | null }) {
  const at = (field: Problem['field']) => (problem?.field === field ? say(problem.text) : null);
  const choice = (type: HolderType) => ({ value: type, label: say(`younger.${type}`), chosen: form.get('als') === type });
  return (
    <Form to={addresses.younger()} act={around.newId()}>
      <TextField
        name="naam"
        label={say('younger.name')}
        hint={say('younger.name-hint')}
        value={form.get('naam')}
        problem={at('naam')}
      />
      <TextField name="ouder" label={say('younger.holder')} value={form.get('ouder')} problem={at('ouder')} />
      <RadioList name="als" question={say('younger.as')} choices={holderTypes.map(choice)} problem={at('als')} />
      <Paragraph soft>{say('younger.holds')}</Paragraph>
      <Button>{say('younger.do')}</Button>
    </Form>
  );
}
