import type { Appointment, AppointmentProblem } from '../../../domain/agenda/appointment.ts';
import { ruleOf } from '../../../domain/agenda/rhythm.ts';
import { dutchDay } from '../../../domain/agreements/dutch-day.ts';
import {
  addAppointment,
  changeOwnAppointment,
  readAppointment,
  removeAppointment,
} from '../../../usecases/agenda/appointments.ts';
import { addresses } from '../../addresses.ts';
import type { FormFields } from '../../form-fields.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Heading, Note, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { problemAt, whatIsWrong } from '../../what-is-wrong.ts';
import { RhythmFields, rhythmIn } from './rhythm-fields.tsx';
import { sayMinutes } from './rhythm-words.ts';

const lengths = [15, 30, 45, 60, 90, 120, 180, 240] as const;

/** Something of the owner's own in the agenda: a professional who comes, a visit. */
export const newAppointment = page({
  name: 'new-appointment',
  audience: 'owner',
  address: addresses.newAppointment(),
  get: async (visit) => show(visit, null, null),
  post: async (visit) => {
    const { owner, around, form } = visit;
    const added = await addAppointment(owner.viewer, around, {
      ...wantedIn(form, null),
      actId: form.id('act') ?? around.newId(),
    });
    return added.ok ? { kind: 'go', to: addresses.agenda({ op: form.get('dag') }) } : show(visit, null, added.refusal);
  },
});

/** Changing it, taking it out, and bringing it back. */
export const appointmentPage = page({
  name: 'appointment',
  audience: 'owner',
  address: addresses.appointment(':id'),
  get: async (visit) => {
    const one = await readAppointment(visit.owner.viewer, visit.params['id'] ?? '');
    return one === null ? { kind: 'not-found' } : one.removed ? removed(visit, one) : show(visit, one, null);
  },
  post: async (visit) => {
    const { owner, around, form, params } = visit;
    const id = params['id'] ?? '';
    const does = form.get('doe');
    if (does === 'weg' || does === 'terug') {
      const there = await removeAppointment(owner.viewer, around, id, does === 'terug');
      return there ? { kind: 'go', to: does === 'weg' ? addresses.appointment(id) : addresses.agenda() } : { kind: 'not-found' };
    }
    const one = await readAppointment(owner.viewer, id);
    if (one === null || one.removed) return { kind: 'not-found' };
    const changed = await changeOwnAppointment(owner.viewer, around, {
      ...wantedIn(form, one),
      id,
      version: Number(form.get('versie')) || 0,
    });
    if (changed.ok) return { kind: 'go', to: addresses.agenda({ op: form.get('dag') }) };
    return changed.refusal === 'no-such-appointment' ? { kind: 'not-found' } : show(visit, one, changed.refusal);
  },
});

/** What a sent form says; a rhythm of another calendar stays as it is when it was not chosen anew. */
function wantedIn(form: FormFields, before: Appointment | null) {
  const startsOn = form.get('dag');
  const rhythm = rhythmIn(form, startsOn);
  const own = before?.minutes == null ? [] : [before.minutes];
  return {
    what: form.get('wat'),
    withWhom: form.get('wie'),
    place: form.get('waar'),
    startsOn,
    untilOn: form.get('tot'),
    startsAt: form.get('tijd'),
    minutes: [...lengths, ...own].find((one) => `${one}` === form.get('duur')) ?? null,
    rule: rhythm === null ? (before?.rule ?? null) : ruleOf(rhythm),
  };
}

/** How long it can be; of one from another calendar also how long that is. */
const lengthsWith = (one: Appointment | null): readonly number[] => [
  ...new Set([...lengths, ...(one?.minutes == null ? [] : [one.minutes])]),
];

/** The field each problem is about. */
const fieldOf: Readonly<Record<AppointmentProblem, string>> = {
  'what-empty': 'wat',
  'too-long': 'wat',
  'day-unclear': 'dag',
  'until-unclear': 'tot',
  'until-before-from': 'tot',
  'time-unclear': 'tijd',
  'days-missing': 'dagen',
};

function show(visit: OwnerVisit, one: Appointment | null, problem: AppointmentProblem | 'changed-meanwhile' | null): Answer {
  const { say } = visit;
  const known = problem === null || problem === 'changed-meanwhile' ? null : problem;
  const refused = known === null ? null : { field: fieldOf[known], text: say(`agenda.appointment.problem.${known}`) };
  const problems = whatIsWrong(visit.form, refused, {
    wat: say('agenda.appointment.problem.what-empty'),
    dag: say('agenda.appointment.problem.day-unclear'),
  });
  const body = (
    <>
      <ErrorSummary title={say('circle.not-yet')} problems={problems} />
      <Heading level={1}>{one === null ? say('agenda.appointment.new') : <bdi>{one.what}</bdi>}</Heading>
      {problem === 'changed-meanwhile' ? <Note said>{say('agenda.appointment.changed')}</Note> : null}
      <Paragraph soft>{say('agenda.appointment.lead')}</Paragraph>
      <AppointmentForm visit={visit} one={one} wrongAt={(field) => problemAt(problems, field)} />
      {one === null ? null : (
        <Form to={addresses.appointment(one.id)} carry={{ doe: 'weg' }}>
          <Actions>
            <Button kind="quiet">{say('agenda.appointment.remove')}</Button>
          </Actions>
        </Form>
      )}
      <QuietLinks links={[{ to: addresses.agenda(), text: say('agenda.back') }]} />
    </>
  );
  const status = problem === null ? 200 : problem === 'changed-meanwhile' ? 409 : 422;
  return { kind: 'page', title: say('agenda.title'), body, status };
}

type FormProps = {
  readonly visit: OwnerVisit;
  readonly one: Appointment | null;
  readonly wrongAt: (field: string) => string | null;
};

function AppointmentForm({ visit, one, wrongAt }: FormProps) {
  const { say, around, query } = visit;
  const value = valuesOf(visit);
  return (
    <Form
      to={one === null ? addresses.newAppointment() : addresses.appointment(one.id)}
      act={around.newId()}
      carry={one === null ? {} : { versie: `${one.version}` }}
    >
      <TextField
        name="wat"
        label={say('agenda.appointment.what')}
        hint={say('agenda.appointment.what-hint')}
        value={value('wat', one?.what)}
        problem={wrongAt('wat')}
      />
      <TextField name="wie" label={say('agenda.appointment.who')} value={value('wie', one?.withWhom)} />
      <DateField
        name="dag"
        label={say('agenda.appointment.day')}
        value={value('dag', one?.startsOn ?? query.get('op') ?? dutchDay(around.now()))}
        problem={wrongAt('dag')}
      />
      <TextField
        name="tijd"
        label={say('agenda.appointment.time')}
        hint={say('agenda.appointment.time-hint')}
        value={value('tijd', one?.startsAt)}
        problem={wrongAt('tijd')}
        longest={5}
      />
      <MoreFields visit={visit} one={one} wrongAt={wrongAt} />
      <Actions>
        <Button>{say(one === null ? 'agenda.appointment.keep' : 'agenda.appointment.change')}</Button>
      </Actions>
    </Form>
  );
}

/** What a field holds: as it was typed in a form that was sent, else as it is kept. */
const valuesOf =
  ({ form }: OwnerVisit) =>
  (field: string, kept: string | null | undefined): string =>
    form.entries().length > 0 ? form.get(field) : (kept ?? '');

/** How long, where and how often: folded away while it is none of them. */
function MoreFields({ visit, one, wrongAt }: FormProps) {
  const { say, language, form } = visit;
  const value = valuesOf(visit);
  const often = form.entries().length > 0 ? form.get('ritme') !== 'once' && form.get('ritme') !== '' : one?.rule != null;
  const until = one === null || (one.rule === null && one.untilOn === one.startsOn) ? '' : one.untilOn;
  return (
    <details class="naober-more" open={often || wrongAt('tot') !== null}>
      <summary>{say('agenda.appointment.more')}</summary>
      <SelectField
        name="duur"
        label={say('agenda.appointment.minutes')}
        value={value('duur', one?.minutes?.toString())}
        choices={[
          { value: '', label: say('agenda.appointment.minutes-unknown') },
          ...lengthsWith(one).map((length) => ({ value: `${length}`, label: sayMinutes(say, length) })),
        ]}
      />
      <TextField name="waar" label={say('agenda.appointment.place')} value={value('waar', one?.place)} />
      <RhythmFields say={say} language={language} form={form} rule={one?.rule ?? null} problem={wrongAt('dagen')} />
      <DateField
        name="tot"
        label={say('agenda.appointment.until')}
        hint={say('agenda.appointment.until-hint')}
        value={value('tot', until)}
        problem={wrongAt('tot')}
      />
    </details>
  );
}

/** It is out; bringing it back is one press. */
function removed({ say }: OwnerVisit, one: Appointment): Answer {
  const body = (
    <>
      <Heading level={1}>
        <bdi>{one.what}</bdi>
      </Heading>
      <Note said>{say('agenda.appointment.removed')}</Note>
      <Form to={addresses.appointment(one.id)} carry={{ doe: 'terug' }}>
        <Actions>
          <Button kind="quiet">{say('agenda.appointment.bring-back')}</Button>
        </Actions>
      </Form>
      <QuietLinks links={[{ to: addresses.agenda(), text: say('agenda.back') }]} />
    </>
  );
  return { kind: 'page', title: say('agenda.title'), body };
}
