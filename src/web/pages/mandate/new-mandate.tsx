import { dutchDay } from '../../../domain/agreements/dutch-day.ts';
import type { MandateRefusal } from '../../../domain/mandate/draw-up.ts';
import {
  canHold,
  isMandateForm,
  isMandateType,
  isSubject,
  type MandateType,
  mandateForms,
  mandateTypes,
  usuallyHolds,
} from '../../../domain/mandate/mandate.ts';
import { setsWithin } from '../../../domain/mandate/representative-can.ts';
import { type Representation, readMandates } from '../../../usecases/mandate/read-mandates.ts';
import { recordMandate } from '../../../usecases/mandate/record-mandate.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { CheckboxList, RadioList } from '../../ui/choices.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Heading, LinkList, Note, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { aloneToDecide, decidedAlone } from './alone.tsx';

import { sayForm, saySubject, sayType, sayWhatTypeIs, sayWhatTypeIsNot } from './mandate-words.ts';

type Person = Representation['people'][number];

/** Somebody may decide for the owner: first who, then on what ground, then about what and how long. */
export const newMandate = page({
  name: 'new-mandate',
  audience: 'owner',
  address: addresses.newMandate(),
  get: aloneToDecide(async (visit) => {
    const { people } = await readMandates(visit.owner.viewer, visit.around);
    const who = people.find(({ id }) => id === visit.query.get('wie'));
    const type = visit.query.get('soort') ?? '';
    if (who === undefined) return askWho(visit, people);
    return isMandateType(type) ? askRest(visit, who, type, null) : askType(visit, who);
  }),
  post: async (visit) => {
    const { form, owner, around } = visit;
    const type = form.get('soort');
    const volmacht = form.get('vorm');
    const participantId = form.id('wie');
    if (!isMandateType(type) || participantId === null) return { kind: 'go', to: addresses.newMandate() };
    const recorded = await recordMandate(owner.viewer, around, {
      actId: form.id('act') ?? around.newId(),
      participantId,
      type,
      form: isMandateForm(volmacht) ? volmacht : null,
      subjects: form.all('over').filter(isSubject),
      decision: form.get('beslissing'),
      mayShare: form.get('laten-zien') === 'ja',
      seenBy: form.get('gezien-door'),
      seenOn: form.get('gezien-op'),
      days: [90, 180, 365].find((days) => String(days) === form.get('dagen')) ?? 365,
    });
    if (recorded.ok) return { kind: 'go', to: addresses.mandate(recorded.value.mandateId) };
    if (recorded.refusal === 'not-with-help') return decidedAlone(visit);
    const { people } = await readMandates(owner.viewer, around);
    const who = people.find(({ id }) => id === participantId);
    if (who === undefined || recorded.refusal === 'no-such-participant') return askWho(visit, people);
    return askRest(visit, who, type, recorded.refusal);
  },
});

function askWho({ say }: OwnerVisit, people: readonly Person[]): Answer {
  const title = say('mandate.who-title');
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <Paragraph>{say(people.length === 0 ? 'mandate.who-nobody' : 'mandate.who-lead')}</Paragraph>
      <LinkList
        links={people.map(({ id, name, roleWord }) => ({
          to: addresses.newMandate(id),
          text: name,
          ...(roleWord === null ? {} : { note: roleWord }),
        }))}
      />
      <QuietLinks links={[{ to: addresses.mandates(), text: say('mandate.back') }]} />
    </>
  );
  return { kind: 'page', title, body };
}

function askType({ say }: OwnerVisit, { id, name }: Person): Answer {
  const title = say('mandate.type-title');
  const body = (
    <>
      <Heading level={1}>{say('mandate.type-heading', { name })}</Heading>
      <LinkList
        links={mandateTypes.map((type) => ({
          to: addresses.newMandate(id, type),
          text: sayType(say, type),
          note: sayWhatTypeIs(say, type),
        }))}
      />
      <Note>{say('mandate.caring')}</Note>
      <QuietLinks links={[{ to: addresses.newMandate(), text: say('shell.back') }]} />
    </>
  );
  return { kind: 'page', title, body };
}

const fieldOf: Readonly<Record<MandateRefusal, string>> = {
  'no-subjects': 'over',
  'decision-missing': 'beslissing',
  'seen-half': 'gezien-door',
  'until-too-late': 'dagen',
  'words-too-long': 'beslissing',
};

function askRest(visit: OwnerVisit, who: Person, type: MandateType, problem: MandateRefusal | null): Answer {
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
