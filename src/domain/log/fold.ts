import type { LogEntry } from './log-entry.ts';

/** Several times the same on one day: `entry` is the last of them. */
export type LogLine = { readonly entry: LogEntry; readonly times: number; readonly first: Date };

/** A day and what happened on it, the last first. */
export type LogDay = { readonly day: string; readonly lines: readonly LogLine[] };

/** What makes two entries of a day the same line: who, in what role, for whom, what, which part, about whom, on which ground, and whether it was let. */
const sameness = (entry: LogEntry): string =>
  JSON.stringify([
    entry.actorId,
    entry.actorKind,
    entry.onBehalfOf,
    entry.kind,
    entry.action,
    entry.part,
    entry.objectId,
    entry.grantId,
    entry.mandateId,
    entry.helpedBy,
    entry.refused,
  ]);

/** Entries, the newest first, by day; what is the same within a day becomes one line that says how often. `dayOf` says on which day a moment falls. */
export function foldByDay(entries: readonly LogEntry[], dayOf: (at: Date) => string): readonly LogDay[] {
  const days = new Map<string, Map<string, LogLine>>();
  for (const entry of entries) {
    const day = dayOf(entry.at);
    const lines = days.get(day) ?? new Map<string, LogLine>();
    const key = sameness(entry);
    const line = lines.get(key);
    lines.set(
      key,
      line === undefined ? { entry, times: 1, first: entry.at } : { ...line, times: line.times + 1, first: entry.at },
    );
    days.set(day, lines);
  }
  return [...days].map(([day, lines]) => ({ day, lines: [...lines.values()] }));
}
