import { foldByDay, type LogLine } from '../../../domain/log/fold.ts';
import type { LogEntry } from '../../../domain/log/log-entry.ts';
import { addresses } from '../../addresses.ts';
import type { OwnerVisit } from '../../page.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading } from '../../ui/words.tsx';
import { sayBeside, saySentence, sayWho } from './say-entry.ts';

type DaysProps = {
  readonly visit: OwnerVisit;
  readonly entries: readonly LogEntry[];
  /** Where to come back to after stopping something; without it nothing can be stopped from here. */
  readonly back?: string;
};

/** The log by day, the latest first: who did what, when and how often, on which ground; and beside what still runs a way to stop it. */
export function LogDays({ visit, entries, back }: DaysProps) {
  const { language } = visit;
  const dayWords = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'Europe/Amsterdam' });
  return (
    <>
      {foldByDay(entries, (at) => dayWords.format(at)).map(({ day, lines }) => (
        <section key={day}>
          <Heading level={2}>{day}</Heading>
          <ul class="naober-rows">
            {lines.map((line) => (
              <Line key={line.entry.id} visit={visit} line={line} back={back} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

type LineProps = { readonly visit: OwnerVisit; readonly line: LogLine; readonly back: string | undefined };

function Line({ visit, line, back }: LineProps) {
  const { entry } = line;
  return (
    <li class="naober-row">
      <span>
        {saySentence(entry, visit.say)}
        <br />
        <span class="naober-soft">{sayBeside(line, visit)}</span>
      </span>
      {back === undefined || !runs(entry, visit) ? null : <StopThis visit={visit} entry={entry} back={back} />}
    </li>
  );
}

/** Whether what opened this is still running: then it can be stopped from here. */
const runs = ({ grant, actorKind }: LogEntry, { around, owner }: OwnerVisit): boolean =>
  grant !== null &&
  actorKind !== 'owner' &&
  grant.revokedAt === null &&
  grant.until > around.now() &&
  owner.session.participantId === null;

type StopProps = { readonly visit: OwnerVisit; readonly entry: LogEntry; readonly back: string };

function StopThis({ visit: { say, around }, entry, back }: StopProps) {
  const name = entry.who?.name ?? sayWho(entry, say);
  return (
    <div class="naober-not-on-paper">
      <Form to={addresses.stopFromLog(entry.grantId ?? '')} act={around.newId()} carry={{ back, wie: entry.actorId }}>
        <Button kind="text" label={say('log.stop-what', { name })}>
          {say('log.stop')}
        </Button>
      </Form>
    </div>
  );
}
