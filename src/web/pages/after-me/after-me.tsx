import { afterMeWishes, daysAfterDeath, isAfterMeWish, usualDaysAfterDeath } from '../../../domain/mandate/after-me.ts';
import { readAfterMe, sayWhatAfterMe } from '../../../usecases/mandate/after-death.ts';
import { type Representation, readMandates } from '../../../usecases/mandate/read-mandates.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { RadioList } from '../../ui/choices.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Note, Paragraph, QuietLinks } from '../../ui/words.tsx';

import { aloneToDecide, decidedAlone } from '../mandate/alone.tsx';

type AfterMe = NonNullable<Awaited<ReturnType<typeof readAfterMe>>>;
type Problem = 'nobody-named' | 'changed-meanwhile';

/** "Na mijn overlijden": what is to happen with everything here, who may say it, and what holds when nothing is said. */
export const afterMePage = page({
  name: 'after-me',
  audience: 'owner',
  address: addresses.afterMe(),
  get: aloneToDecide((visit) => show(visit, null)),
  post: async (visit) => {
    const { form, owner, around } = visit;
    const wish = form.get('wens');
    const done = await sayWhatAfterMe(owner.viewer, around, {
      actId: form.id('act') ?? around.newId(),
      wish: isAfterMeWish(wish) ? wish : 'erase',
      namedId: form.id('wie'),
      reporterId: form.id('melder'),
      days: Number(form.get('dagen')),
      was: form.id('was'),
    });
    if (done.ok) return { kind: 'go', to: `${addresses.afterMe()}?bewaard=ja` };
    return done.refusal === 'not-with-help' ? decidedAlone(visit) : show(visit, done.refusal);
  },
});

async function show(visit: OwnerVisit, problem: Problem | null): Promise<Answer> {
  const { say, owner, around, form, query } = visit;
  const now = await readAfterMe(owner.viewer);
  const { people } = await readMandates(owner.viewer, around);
  const typed = form.entries().length > 0;
  const words = problem === null ? null : say(`mandate.problem.${problem}`);
  const title = say('mandate.after-title');
  const body = (
    <>
      <ErrorSummary title={say('circle.not-yet')} problems={words === null ? [] : [{ field: 'wie', text: words }]} />
      <Heading level={1}>{title}</Heading>
      {query.get('bewaard') === 'ja' && problem === null ? <Note said>{say('mandate.after-kept')}</Note> : null}
      {query.get('weer-open') === 'ja' ? <Note said>{say('mandate.after-open-again')}</Note> : null}
      <Paragraph>{say('mandate.after-lead')}</Paragraph>
      <Paragraph>{say('mandate.after-nothing-said')}</Paragraph>
      <Form to={addresses.afterMe()} act={around.newId()} carry={now === null ? {} : { was: now.id }}>
        <Wish visit={visit} now={typed ? null : now} />
        <Somebody
          visit={visit}
          people={people}
          field="wie"
          chosen={typed ? form.get('wie') : (now?.namedId ?? '')}
          problem={words}
        />
        <Somebody
          visit={visit}
          people={people}
          field="melder"
          chosen={typed ? form.get('melder') : (now?.reporterId ?? '')}
          problem={null}
        />
        <Days visit={visit} now={typed ? null : now} />
        <Note>{say('mandate.after-undo')}</Note>
        <Actions>
          <Button>{say('mandate.after-save')}</Button>
        </Actions>
      </Form>
      <QuietLinks links={[{ to: addresses.mandates(), text: say('mandate.back') }]} />
    </>
  );
  const status = problem === null ? 200 : problem === 'changed-meanwhile' ? 409 : 422;
  return { kind: 'page', status, title, body };
}

type Props = { readonly visit: OwnerVisit; readonly now: AfterMe | null };

const Wish = ({ visit: { say, form }, now }: Props) => (
  <RadioList
    name="wens"
    question={say('mandate.after-wish')}
    choices={afterMeWishes.map((wish) => ({
      value: wish,
      label: say(`mandate.after-wish-${wish}`),
      chosen: (form.get('wens') || now?.wish || 'erase') === wish,
    }))}
  />
);

type SomebodyProps = {
  readonly visit: OwnerVisit;
  readonly people: Representation['people'];
  readonly field: 'wie' | 'melder';
  readonly chosen: string;
  readonly problem: string | null;
};

const Somebody = ({ visit: { say }, people, field, chosen, problem }: SomebodyProps) => (
  <RadioList
    name={field}
    question={say(field === 'wie' ? 'mandate.after-who' : 'mandate.after-reporter')}
    hint={say(field === 'wie' ? 'mandate.after-who-hint' : 'mandate.after-reporter-hint')}
    problem={problem}
    choices={[
      ...people.map(({ id, name }) => ({ value: id, label: name, chosen: id === chosen })),
      { value: '', label: say('mandate.after-nobody'), chosen: chosen === '' },
    ]}
  />
);

const Days = ({ visit: { say, form }, now }: Props) => (
  <RadioList
    name="dagen"
    question={say('mandate.after-days')}
    choices={daysAfterDeath.map((days) => ({
      value: String(days),
      label: say(`mandate.after-days-${days}`),
      chosen: (form.get('dagen') || String(now?.days ?? usualDaysAfterDeath)) === String(days),
    }))}
  />
);
