import type { LogEntry } from '../../../domain/log/log-entry.ts';
import { type LogPage, mostOnPage, readTheLog } from '../../../usecases/log/read-the-log.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import type { MessageKey } from '../../say/say.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Link, LinkList, Note, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { alone } from './alone.ts';
import { ChooseLog } from './choose-log.tsx';
import { choiceIn, type LogChoice, logAt, logFileAt } from './log-choice.ts';
import { LogDays } from './log-days.tsx';

/** Who looked, when, at what and on which ground; what the owner did and what the computer did stand behind a door each. */
export const logPage = page({
  name: 'log',
  audience: 'owner',
  address: addresses.log(),
  get: alone(async (visit) => {
    const choice = choiceIn(visit);
    return show(visit, choice, await readTheLog(visit.owner.viewer, { ...choice, most: mostOnPage }));
  }),
});

/** What each side of the log is called. */
export const titles: Readonly<Record<LogChoice['side'], MessageKey>> = {
  others: 'log.title',
  own: 'log.own-title',
  computer: 'log.computer-title',
};

function show(visit: OwnerVisit, choice: LogChoice, { entries, people, older }: LogPage): Answer {
  const { say, query } = visit;
  const title = say(titles[choice.side]);
  const here = logAt(choice);
  const stopped = people.find(({ id }) => id === query.get('gestopt'));
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      {stopped === undefined ? null : <Note said>{say('log.stopped', { name: stopped.name })}</Note>}
      <Lead
        visit={visit}
        choice={choice}
        found={entries}
        name={people.find(({ id }) => id === choice.participantId)?.name ?? null}
      />
      <ChooseLog visit={visit} choice={choice} people={people} />
      <LogDays visit={visit} entries={entries} back={here} />
      {older === null ? null : <QuietLinks links={[{ to: logAt(choice, { older }), text: say('log.older') }]} />}
      <LinkList links={doorsFrom(visit, choice)} />
      <FileForms visit={visit} choice={choice} />
      <Paragraph soft>{say('log.kept')}</Paragraph>
      <QuietLinks links={[{ to: addresses.ownControl(), text: say('sharing.hub.title') }]} />
    </>
  );
  return { kind: 'page', title, body };
}

type LeadProps = {
  readonly visit: OwnerVisit;
  readonly choice: LogChoice;
  readonly found: readonly LogEntry[];
  readonly name: string | null;
};

/** What stands below in one line, bounded, and honest about who runs the storage. */
export function Lead({ visit, choice, found, name }: LeadProps) {
  const { say, settings } = visit;
  if (choice.side === 'own') return <Paragraph lead>{say(found.length === 0 ? 'log.own-none' : 'log.own-lead')}</Paragraph>;
  if (choice.side === 'computer')
    return <Paragraph lead>{say(found.length === 0 ? 'log.computer-none' : 'log.computer-lead')}</Paragraph>;
  const nobody = name === null ? say('log.nobody') : say('log.nobody-of', { name });
  return (
    <>
      <Paragraph lead>{found.length === 0 ? nobody : say('log.only-these')}</Paragraph>
      <Paragraph soft>
        {say(settings.forOthers === null ? 'log.keeper-here' : 'log.keeper-others')}{' '}
        <Link to={addresses.whatIsKept()}>{say('log.keeper-link')}</Link>.
      </Paragraph>
    </>
  );
}

/** The log as a file, in two forms, folded away. */
const FileForms = ({ visit: { say }, choice }: { readonly visit: OwnerVisit; readonly choice: LogChoice }) => (
  <details class="naober-more">
    <summary>{say('log.files')}</summary>
    {(['csv', 'fhir'] as const).map((kind) => (
      <Form key={kind} to={logFileAt(choice, kind)}>
        <Button kind="text">{say(`log.${kind}`)}</Button>
        <Paragraph soft>{say(`log.${kind}-note`)}</Paragraph>
      </Form>
    ))}
  </details>
);

/** The other sides of the log, and the log on paper. */
function doorsFrom({ say }: OwnerVisit, choice: LogChoice) {
  const side = (to: LogChoice['side'], text: MessageKey) =>
    choice.side === to ? [] : [{ to: logAt({ ...choice, side: to, participantId: null }), text: say(text) }];
  return [
    ...side('others', 'log.others-door'),
    ...side('own', 'log.own-title'),
    ...side('computer', 'log.computer-title'),
    { to: logAt(choice, { paper: true }), text: say('log.print') },
  ];
}
