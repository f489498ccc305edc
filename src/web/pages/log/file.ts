import { guarded } from '../../../domain/contacts/formula-guard.ts';
import { writeRow } from '../../../domain/interchange/delimited-writer.ts';
import { auditBundle } from '../../../domain/log/audit-event.ts';
import type { LogEntry } from '../../../domain/log/log-entry.ts';
import { takeLogAlong } from '../../../usecases/log/read-the-log.ts';
import { addresses } from '../../addresses.ts';
import { type OwnerVisit, page } from '../../page.ts';
import type { MessageKey } from '../../say/say.ts';
import { alone } from './alone.ts';
import { choiceIn } from './log-choice.ts';
import { sayForWhom, sayGround, saySentence, sayWho } from './say-entry.ts';

/** The whole log of a period as a file, from every side: a table, or FHIR AuditEvents. */
export const logFile = page({
  name: 'log-file',
  audience: 'owner',
  address: addresses.logFile(),
  post: alone(
    async (visit) => {
      const { say, owner, around, site, query } = visit;
      const entries = await takeLogAlong(owner.viewer, around, choiceIn(visit));
      const name = say('log.file-name');
      if (query.get('soort') !== 'fhir')
        return { kind: 'file', type: 'text/csv; charset=utf-8', name: `${name}.csv`, text: `\uFEFF${tableOf(visit, entries)}` };
      const bundle = auditBundle(entries, { ownerId: owner.id, site, at: around.now() });
      return { kind: 'file', type: 'application/fhir+json', name: `${name}.json`, text: `${JSON.stringify(bundle)}\n` };
    },
    { asFile: true },
  ),
});

const heads: readonly MessageKey[] = [
  'log.column.at',
  'log.column.who',
  'log.column.role',
  'log.column.organisation',
  'log.column.what',
  'log.column.about',
  'log.column.for',
  'log.column.ground',
  'log.column.grant',
  'log.column.done',
];

function tableOf(visit: OwnerVisit, entries: readonly LogEntry[]): string {
  const { say } = visit;
  const rows = entries.map((entry) => [
    entry.at.toISOString(),
    entry.who?.name ?? sayWho(entry, say),
    entry.who?.roleWord ?? '',
    entry.who?.organisation ?? '',
    saySentence(entry, say),
    entry.about ?? '',
    sayForWhom(entry, say).join(' '),
    sayGround(entry, visit) ?? '',
    entry.grantId ?? '',
    say(entry.refused ? 'log.no' : 'log.yes'),
  ]);
  // Names are what somebody typed, and this is made for a spreadsheet.
  return [heads.map((key) => say(key)), ...rows].map((cells) => writeRow(cells.map(guarded))).join('');
}
