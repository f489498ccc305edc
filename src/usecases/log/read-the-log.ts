import { type LogAsked, peopleOfLog, readLog } from '../../database/log/read-log.ts';
import type { Viewer } from '../../database/viewer.ts';
import type { LogEntry } from '../../domain/log/log-entry.ts';
import type { Around } from '../around.ts';
import { noteBy } from './note.ts';

/** Somebody to choose from. */
export type LogName = { readonly id: string; readonly name: string };

/** A page of the log; `older` is where the page before it ends, null when there is none. */
export type LogPage = {
  readonly entries: readonly LogEntry[];
  readonly people: readonly LogName[];
  readonly older: Date | null;
};

/** How many entries a page holds, before the same of a day are folded; and how many a file. */
export const mostOnPage = 1000;
const mostInFile = 100_000;

/** Who looked and what was done in the viewer's space. That this is read is noted by the page that shows it. */
export const readTheLog = (viewer: Viewer, asked: LogAsked): Promise<LogPage> =>
  viewer.do(async (db) => {
    const found = await readLog(db, { ...asked, most: asked.most + 1 });
    const people = await peopleOfLog(db);
    const next = found[asked.most];
    if (next === undefined) return { entries: found, people, older: null };
    // What happened in the very millisecond where the page ends is left for the next, so that nothing stands on both or on neither.
    const entries = found.filter(({ at }) => at > next.at);
    return { entries, people, older: new Date(next.at.getTime() + 1) };
  });

type FileAsked = Pick<LogAsked, 'from' | 'to' | 'participantId'>;

/** The log from every side, for in a file. That it was taken along stands in the log itself, in the same transaction. */
export const takeLogAlong = (
  viewer: Viewer,
  around: Around,
  { from, to, participantId }: FileAsked,
): Promise<readonly LogEntry[]> =>
  viewer.do(async (db) => {
    const entries = await readLog(db, { from, to, participantId, side: 'all', most: mostInFile });
    await noteBy(db, viewer, around, { kind: 'log-taken-along', action: 'R' });
    return entries;
  });
