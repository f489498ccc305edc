import { beginOf, type LogPeriod, type LogSide, usualPeriod } from '../../../domain/log/periods.ts';
import { addresses } from '../../addresses.ts';
import { idPattern } from '../../form-fields.ts';
import type { OwnerVisit } from '../../page.ts';
import type { MessageKey } from '../../say/say.ts';

/** How far back, by the word in the address. */
const periodWords: Readonly<Record<string, LogPeriod>> = {
  week: 'week',
  maand: 'month',
  kwartaal: 'quarter',
  jaar: 'year',
  alles: 'all',
};
const sideWords: Readonly<Record<string, LogSide>> = { zelf: 'own', computer: 'computer' };

/** The periods to choose from, in order. */
export const periodChoices: readonly { readonly value: string; readonly label: MessageKey }[] = [
  { value: 'week', label: 'log.period.week' },
  { value: 'maand', label: 'log.period.month' },
  { value: 'kwartaal', label: 'log.period.quarter' },
  { value: 'jaar', label: 'log.period.year' },
  { value: 'alles', label: 'log.period.all' },
];

/** What of the log is asked for. */
export type LogChoice = {
  readonly period: LogPeriod;
  readonly side: LogSide;
  readonly participantId: string | null;
  readonly from: Date;
  readonly to: Date;
};

const wordOf = <Value extends string>(words: Readonly<Record<string, Value>>, value: Value): string =>
  Object.entries(words).find(([, one]) => one === value)?.[0] ?? '';

/** What the address asks for; anything unknown is what is usual. */
export function choiceIn({ query, around }: OwnerVisit): LogChoice {
  const now = around.now();
  const period = periodWords[query.get('periode') ?? ''] ?? usualPeriod;
  const side = sideWords[query.get('kant') ?? ''] ?? 'others';
  const who = query.get('wie') ?? '';
  const until = Number(query.get('tot') ?? Number.NaN);
  const end = Number.isSafeInteger(until) && until > 0 ? Math.min(until, now.getTime() + 1) : now.getTime() + 1;
  const participantId = new RegExp(`^${idPattern}$`).test(who) ? who : null;
  return { period, side, participantId, from: beginOf(period, now), to: new Date(end) };
}

/** The words of a choice in an address. */
const queryOf = ({ period, side, participantId }: LogChoice, older: Date | null): Readonly<Record<string, string>> => ({
  ...(period === usualPeriod ? {} : { periode: wordOf(periodWords, period) }),
  ...(side === 'others' ? {} : { kant: wordOf(sideWords, side) }),
  ...(participantId === null ? {} : { wie: participantId }),
  ...(older === null ? {} : { tot: String(older.getTime()) }),
});

/** The word of a period, to mark what was chosen. */
export const periodWord = (period: LogPeriod): string => wordOf(periodWords, period);

/** The address of a choice: on the screen, on paper, or of what came before it. */
export const logAt = (choice: LogChoice, how: { readonly older?: Date | null; readonly paper?: true } = {}): string => {
  const query = queryOf(choice, how.older ?? null);
  return how.paper === true ? addresses.logOnPaper(query) : addresses.log(query);
};

/** The address of a file with what was chosen, from every side. */
export const logFileAt = (choice: LogChoice, kind: 'csv' | 'fhir'): string =>
  addresses.logFile({ ...queryOf({ ...choice, side: 'others' }, null), soort: kind });
