import { timingOf } from '../../../domain/agenda/agenda-item.ts';
import type { TakenIn } from '../../../usecases/agenda/appointments.ts';
import { takeInAppointments } from '../../../usecases/agenda/appointments.ts';
import { type FileProblem, readCalendarFile } from '../../../usecases/agenda/read-calendar-file.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Note, Paragraph, QuietLinks, Rows } from '../../ui/words.tsx';
import { sayTiming } from './rhythm-words.ts';

const mostBytes = 1024 * 1024;

/** A file of another calendar: first what is in it, then, when the owner says so, all of it in the agenda. */
export const takeInCalendar = page({
  name: 'take-in-calendar',
  audience: 'owner',
  address: addresses.takeInCalendar(),
  largestFile: mostBytes,
  get: async (visit) => ask(visit, null),
  post: async (visit) => {
    const { form, say, owner, around } = visit;
    const file = form.file('bestand');
    const said = form.get('inhoud');
    if (said !== '') {
      const read = readCalendarFile(said, say('agenda.in.unnamed'));
      if (!read.ok) return ask(visit, read.refusal);
      const count = await takeInAppointments(owner.viewer, around, read.value);
      return { kind: 'go', to: `${addresses.takeInCalendar()}?erin=${count}` };
    }
    if (file === 'none') return ask(visit, 'no-file');
    if (file === 'too-large' || file.bytes.byteLength > mostBytes) return ask(visit, 'too-large');
    const text = new TextDecoder().decode(file.bytes);
    const read = readCalendarFile(text, say('agenda.in.unnamed'));
    return read.ok ? preview(visit, text, read.value) : ask(visit, read.refusal);
  },
});

type Problem = FileProblem | 'no-file' | 'too-large';

function sayProblem({ say }: OwnerVisit, problem: Problem): string {
  if (problem === 'no-file' || problem === 'too-large') return say(`agenda.in.${problem}`);
  return problem.kind === 'rows' ? say('agenda.in.rows', { count: problem.rows.length }) : say(`agenda.in.${problem.kind}`);
}

function ask(visit: OwnerVisit, problem: Problem | null): Answer {
  const { say, query } = visit;
  const words = problem === null ? null : sayProblem(visit, problem);
  const added = Number(query.get('erin') ?? Number.NaN);
  const rows = problem !== null && typeof problem === 'object' && problem.kind === 'rows' ? problem.rows : [];
  const body = (
    <>
      <ErrorSummary title={say('circle.not-yet')} problems={words === null ? [] : [{ field: 'bestand', text: words }]} />
      <Heading level={1}>{say('agenda.in.title')}</Heading>
      {problem === null && Number.isInteger(added) && added >= 0 ? (
        <Note said>{say('agenda.in.done', { count: added })}</Note>
      ) : null}
      <Paragraph lead>{say('agenda.in.lead')}</Paragraph>
      {rows.length === 0 ? null : (
        <Rows
          rows={rows.map(({ number, name, problem: why }) => ({
            key: `${number}`,
            main: <bdi>{say('agenda.in.row', { number, name })}</bdi>,
            beside: say(`agenda.in.row.${why}`),
          }))}
        />
      )}
      <Form to={addresses.takeInCalendar()} withFile>
        <FileField name="bestand" label={say('agenda.in.file')} accept=".ics,text/calendar" problem={words} />
        <Actions>
          <Button>{say('agenda.in.look')}</Button>
        </Actions>
      </Form>
      <QuietLinks links={[{ to: addresses.agenda(), text: say('agenda.back') }]} />
    </>
  );
  return { kind: 'page', title: say('agenda.in.title'), body, status: problem === null ? 200 : 422 };
}

/** What is in the file, and the one button that takes it in. The file goes along in the form, and is read anew. */
function preview(visit: OwnerVisit, text: string, all: readonly TakenIn[]): Answer {
  const { say, language } = visit;
  const shown = all.map((one, place) => ({
    key: `${place}`,
    main: <bdi>{one.what}</bdi>,
    beside: sayTiming(say, language, timingOf({ ...one, id: '', version: 1 })),
  }));
  const body = (
    <>
      <Heading level={1}>{say('agenda.in.title')}</Heading>
      <Paragraph lead>{say('agenda.in.preview', { count: all.length })}</Paragraph>
      <Rows rows={shown} />
      <Paragraph>{say('agenda.in.all-or-nothing')}</Paragraph>
      <Form to={addresses.takeInCalendar()} withFile carry={{ inhoud: text }}>
        <Actions>
          <Button>{say('agenda.in.take')}</Button>
          <ButtonLink to={addresses.agenda()} kind="quiet">
            {say('agenda.in.take-none')}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
  return { kind: 'page', title: say('agenda.in.title'), body };
}
