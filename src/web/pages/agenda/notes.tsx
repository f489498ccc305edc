import type { OneAgreement } from '../../../usecases/agenda/mark-agreement.ts';
import { longestNote } from '../../../usecases/agenda/note-on-agreement.ts';
import type { AgreementNote } from '../../../usecases/agenda/read-agenda.ts';
import { addresses } from '../../addresses.ts';
import type { FormFields } from '../../form-fields.ts';
import type { OwnerVisit } from '../../page.ts';
import type { Say } from '../../say/say.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Heading, Paragraph, Rows } from '../../ui/words.tsx';
import type { AgendaProblem } from './problem.ts';

type FieldProps = {
  readonly say: Say;
  readonly form: FormFields;
  readonly act: string;
  readonly to: string;
  /** The day of the rhythm it is about; empty for the whole agreement. */
  readonly day: string;
  readonly problem: string | null;
};

/** One line to leave a note with. */
export function NoteField({ say, form, act, to, day, problem }: FieldProps) {
  return (
    <Form to={to} act={act} carry={{ dag: day }}>
      <TextField
        name="briefje"
        label={say('agenda.note')}
        hint={say('agenda.note-hint')}
        value={form.get('briefje')}
        problem={problem}
        longest={longestNote}
      />
      <Actions>
        <Button kind="quiet">{say('agenda.note-write')}</Button>
      </Actions>
    </Form>
  );
}

type ListProps = {
  readonly say: Say;
  readonly to: string;
  readonly notes: readonly AgreementNote[];
  /** Who reads them, and how both are called. */
  readonly me: string;
  readonly other: string;
};

/** The notes, each with who wrote it; one's own can be taken away. */
export function NoteList({ say, to, notes, me, other }: ListProps) {
  if (notes.length === 0) return <Paragraph soft>{say('agenda.no-notes')}</Paragraph>;
  const rows = notes.map(({ id, byId, words }) => ({
    key: id,
    main: <bdi>{say('agenda.says', { name: byId === me ? say('agenda.you') : other, words })}</bdi>,
    end:
      byId === me ? (
        <Form to={to} carry={{ weg: id }}>
          <Button kind="text" label={`${say('agenda.note-back')}: ${words}`}>
            {say('agenda.note-back')}
          </Button>
        </Form>
      ) : null,
  }));
  return <Rows rows={rows} />;
}

type Props = { readonly visit: OwnerVisit; readonly one: OneAgreement; readonly problem: AgendaProblem | null };

/** Notes on an agreement, for the owner. */
export function NotesOf({ visit, one, problem }: Props) {
  const { say, form, owner, around } = visit;
  const to = addresses.agendaNote(one.id);
  const words = problem?.field === 'briefje' ? say(problem.key) : null;
  return (
    <>
      <Heading level={2}>{say('agenda.notes')}</Heading>
      <Paragraph soft>{say('agenda.notes-lead', { name: one.name })}</Paragraph>
      <NoteList say={say} to={to} notes={one.notes} me={owner.id} other={one.name} />
      <NoteField say={say} form={form} act={around.newId()} to={to} day="" problem={words} />
    </>
  );
}
