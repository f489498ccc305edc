import type { WholeMeeting } from '../../../usecases/meeting/read-meeting.ts';
import { readCircle } from '../../../usecases/read-circle.ts';
import { addresses } from '../../addresses.ts';
import { type OwnerVisit, page } from '../../page.ts';
import { Button } from '../../ui/button.tsx';
import { Table } from '../../ui/table.tsx';
import { Heading, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { sayDate } from '../agreements/agreement-words.tsx';
import { sayWhenAndWhere } from './meeting-words.ts';
import { withMeeting } from './with-meeting.ts';

/** How many empty lines there are to write on. */
const lines = 8;

/** The whole meeting on paper: what it is about, how it goes, and the plan as a table to fill in with a pen. */
export const meetingSheet = page({
  name: 'meeting-sheet',
  audience: 'owner',
  address: addresses.meetingSheet(':id'),
  get: withMeeting(async (visit, whole) => {
    const { say, language, owner } = visit;
    const { meeting } = whole;
    const ego = (await readCircle(owner.viewer))?.circle.ego.name ?? null;
    const title = ego === null ? say('meeting.sheet.title-nameless') : say('meeting.sheet.title', { name: ego });
    const body = (
      <>
        <div class="naober-not-on-paper">
          <Heading level={1}>{title}</Heading>
          <Paragraph>{say('meeting.sheet.lead')}</Paragraph>
          <p data-island="print" hidden>
            <Button type="button">{say('meeting.sheet.print')}</Button>
          </p>
          <QuietLinks links={[{ to: addresses.meeting(meeting.id), text: say('meeting.back') }]} />
        </div>
        <section class="naober-sheet" aria-label={title}>
          <p class="naober-sheet-title">{title}</p>
          <Paragraph>{sayWhenAndWhere(say, language, meeting)}</Paragraph>
          <Paragraph lead>
            <bdi>{meeting.goal}</bdi>
          </Paragraph>
          <Agenda visit={visit} whole={whole} />
          <PlanTable visit={visit} whole={whole} />
          <div class="naober-sheet-foot">
            <div class="naober-write">{say('meeting.sheet.review')}</div>
          </div>
        </section>
      </>
    );
    return { kind: 'page', title, body, shape: 'paper', islands: ['print'] };
  }),
});

type Props = { readonly visit: OwnerVisit; readonly whole: WholeMeeting };

function Agenda({ visit: { say }, whole: { tellings } }: Props) {
  return (
    <>
      <Heading level={2}>{say('meeting.sheet.agenda')}</Heading>
      <ol>
        <li>{say('meeting.sheet.welcome')}</li>
        <li>
          {say('meeting.sheet.information')}
          {tellings.length === 0 ? null : (
            <ul>
              {tellings.map(({ id, who, what }) => (
                <li key={id}>
                  <bdi>{who}</bdi>: <bdi>{what}</bdi>
                </li>
              ))}
            </ul>
          )}
        </li>
        <li>{say('meeting.sheet.private')}</li>
        <li>{say('meeting.sheet.plan')}</li>
      </ol>
    </>
  );
}

const columns = ['who', 'what', 'until', 'substitute', 'limits', 'yes'] as const;

function PlanTable({ visit: { say, language }, whole: { tasks } }: Props) {
  const written = tasks.map(({ id, who, what, untilOn, substitute, limits, agreedAt }) => ({
    key: id,
    head: <bdi>{who ?? ''}</bdi>,
    cells: [
      what,
      untilOn === null ? '' : sayDate(language, untilOn),
      substitute ?? '',
      limits ?? '',
      agreedAt === null ? '' : say('meeting.sheet.yes'),
    ],
  }));
  const empty = Array.from({ length: Math.max(2, lines - written.length) }, (_, line) => ({
    key: `leeg-${line}`,
    head: <span class="naober-only-heard">{say('meeting.sheet.empty')}</span>,
    cells: ['', '', '', '', ''],
  }));
  return (
    <Table
      caption={say('meeting.sheet.table')}
      columns={columns.map((key) => ({ key, text: say(`meeting.sheet.${key}`) }))}
      rows={[...written, ...empty]}
    />
  );
}
