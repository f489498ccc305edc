import { dayAfter } from '../../../domain/agreements/wanted-agreement.ts';
import type { TaskProblem, TypedTask } from '../../../domain/meeting/written.ts';
import type { FormFields } from '../../form-fields.ts';
import type { Say } from '../../say/say.ts';
import { RadioList } from '../../ui/choices.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { TextField } from '../../ui/text-field.tsx';

type Choice = { readonly value: string; readonly label: string; readonly chosen: boolean };

type Props = {
  readonly say: Say;
  readonly typed: TypedTask;
  readonly today: string;
  /** What is not clear, and in which field. */
  readonly problem: { readonly field: string; readonly text: string } | null;
  /** Who can do it, where that is asked; `name` is typed by hand. */
  readonly who?: { readonly choices: readonly Choice[]; readonly name: string };
};

/** In days: how far away a last day can be. */
const furthest = 330;

/** The fields of one thing of a plan: what, who, until when; who steps in and what not stands folded away. */
export function TaskFields({ say, typed, today, problem, who }: Props) {
  const at = (field: string) => (problem?.field === field ? problem.text : null);
  return (
    <>
      <TextField
        name="wat"
        label={say('meeting.task.what')}
        hint={say('meeting.task.what-hint')}
        value={typed.what}
        problem={at('wat')}
        longest={400}
      />
      {who === undefined ? null : (
        <>
          <RadioList name="wie" question={say('meeting.task.who')} choices={who.choices} problem={at('wie')} />
          <TextField name="naam" label={say('meeting.task.name')} value={who.name} problem={at('naam')} longest={400} />
        </>
      )}
      <DateField
        name="tot"
        label={say('meeting.task.until')}
        hint={say('meeting.task.until-hint')}
        value={typed.until}
        problem={at('tot')}
        earliest={today}
        latest={dayAfter(today, furthest)}
      />
      <details class="naober-more" open={typed.substitute !== '' || typed.limits !== ''}>
        <summary>{say('meeting.task.more')}</summary>
        <TextField name="invaller" label={say('meeting.task.substitute')} value={typed.substitute} longest={400} />
        <TextField
          name="grens"
          label={say('meeting.task.limits')}
          hint={say('meeting.task.limits-hint')}
          value={typed.limits}
          longest={400}
        />
      </details>
    </>
  );
}

/** What a form says of one thing of a plan. */
export const taskTyped = (form: FormFields): TypedTask => ({
  what: form.get('wat'),
  until: form.get('tot'),
  substitute: form.get('invaller'),
  limits: form.get('grens'),
});

/** The field something unclear stands in. */
export const taskField = (why: TaskProblem | 'name-too-long' | 'no-such-invitee'): string =>
  why === 'until-unclear' || why === 'until-over'
    ? 'tot'
    : why === 'name-too-long'
      ? 'naam'
      : why === 'no-such-invitee'
        ? 'wie'
        : 'wat';
