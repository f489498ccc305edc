import { dutchDay } from '../../../domain/agreements/dutch-day.ts';
import type { MandateRefusal } from '../../../domain/mandate/draw-up.ts';
import { canHold, type MandateType, mandateForms, usuallyHolds } from '../../../domain/mandate/mandate.ts';
import { setsWithin } from '../../../domain/mandate/representative-can.ts';
import type { Representation } from '../../../usecases/mandate/read-mandates.ts';
import { addresses } from '../../addresses.ts';
import type { Answer, OwnerVisit } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { CheckboxList, RadioList } from '../../ui/choices.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Heading, Note, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { sayForm, saySubject, sayType, sayWhatTypeIs, sayWhatTypeIsNot } from './mandate-words.ts';

/** Somebody who takes part. */
export type Person = Representation['people'][number];

const fieldOf: Readonly<Record<MandateRefusal, string>> = {
  'no-subjects': 'over',
  'decision-missing': 'beslissing',
  'seen-half': 'gezien-door',
  'until-too-late': 'dagen',
  'words-too-long': 'beslissing',
};

/** The last of three: about what, for how long, and, folded away, the paper. */
export function askRest(visit: OwnerVisit, who: Person, type: MandateType, problem: MandateRefusal | null): Answer {
  const { say, form, around } = visit;
  const { id, name } = who;
  const words = problem === null ? null : say(`mandate.problem.${problem}`);
  const at = (field: string) => (problem !== null && fieldOf[problem] === field ? words : null);
  const title = say('mandate.rest-title');
  const body = (
    <>
      <ErrorSummary
        title={say('circle.not-yet')}
        problems={problem === null || words === null ? [] : [{ field: fieldOf[problem], text: words }]}
      />
      <Heading level={1}>{say('mandate.rest-heading', { name, type: sayType(say, type) })}</Heading>
      <Paragraph>{sayWhatTypeIs(say, type)}</Paragraph>
      <Note>{sayWhatTypeIsNot(say, type)}</Note>
      <Form to={addresses.newMandate()} act={around.newId()} carry={{ wie: id, soort: type }}>
        <About visit={visit} who={who} type={type} problem={at('over')} />
        {type === 'volmacht' ? <VolmachtForm visit={visit} /> : null}
        {type === 'statutory-relative' ? (
          <TextField
            name="beslissing"
            label={say('mandate.decision')}
            hint={say('mandate.decision-hint')}
            value={form.get('beslissing')}
            problem={at('beslissing')}
            longest={400}
          />
        ) : null}
        <HowLong visit={visit} />
        <More visit={visit} type={type} problem={at('gezien-door')} />
        <Paragraph>{say('mandate.after-saving', { name })}</Paragraph>
        <Actions>
          <Button>{say('mandate.save')}</Button>
        </Actions>
      </Form>
      <QuietLinks links={[{ to: addresses.newMandate(id), text: say('shell.back') }]} />
    </>
  );
  return { kind: 'page', status: problem === null ? 200 : 422, title, body };
}

type PartProps = { readonly visit: OwnerVisit };

function About({
  visit: { say, form },
  who,
  type,
  problem,
}: PartProps & { readonly who: Person; readonly type: MandateType; readonly problem: string | null }) {
  if (canHold[type].length === 1) return null;
  const sent = form.entries().length > 0;
  const chosen = sent ? form.all('over') : usuallyHolds[type];
  return (
    <CheckboxList
      name="over"
      question={say('mandate.about', { name: who.name })}
      hint={say('mandate.about-hint')}
      problem={problem}
      choices={canHold[type].map((subject) => ({
        value: subject,
        label: saySubject(say, subject),
        note: subject === 'contacts' ? say('mandate.contacts-note') : null,
        chosen: chosen.some((one) => one === subject),
      }))}
    />
  );
}

const VolmachtForm = ({ visit: { say, form } }: PartProps) => (
  <RadioList
    name="vorm"
    question={say('mandate.form')}
    choices={mandateForms.map((one) => ({ value: one, label: sayForm(say, one), chosen: form.get('vorm') === one }))}
  />
);

const HowLong = ({ visit: { say, form } }: PartProps) => (
  <RadioList
    name="dagen"
    question={say('mandate.how-long')}
    choices={([90, 180, 365] as const).map((days) => ({
      value: String(days),
      label: say(`mandate.days-${days}`),
      chosen: (form.get('dagen') || '365') === String(days),
    }))}
  />
);

/** The paper and letting others see: folded away, since most will leave it. */
function More({
  visit: { say, form, around },
  type,
  problem,
}: PartProps & { readonly type: MandateType; readonly problem: string | null }) {
  const mayOpen = canHold[type].some((subject) => setsWithin[subject].length > 0);
  return (
    <details class="naober-more" open={problem !== null}>
      <summary>{say('mandate.more')}</summary>
      <Paragraph>{say('mandate.paper')}</Paragraph>
      <TextField name="gezien-door" label={say('mandate.seen-by')} value={form.get('gezien-door')} problem={problem} />
      <DateField name="gezien-op" label={say('mandate.seen-on')} value={form.get('gezien-op')} latest={dutchDay(around.now())} />
      {mayOpen ? (
        <CheckboxList
          name="laten-zien"
          question={say('mandate.share')}
          hint={say('mandate.share-hint')}
          choices={[{ value: 'ja', label: say('mandate.share-yes'), chosen: form.get('laten-zien') === 'ja' }]}
        />
      ) : null}
    </details>
  );
}
