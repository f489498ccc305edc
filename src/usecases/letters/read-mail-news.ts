import { mailsAbout } from '../../database/letters/letters-of-owner.ts';
import type { Viewer } from '../../database/viewer.ts';
import { type MailNews, mailNews } from '../../domain/letters/how-it-stands.ts';

export type { MailNews } from '../../domain/letters/how-it-stands.ts';

/** What an owner is told of the newest mail about each of these things, such as what one person was asked; nothing where it simply went. */
export async function readMailNews(viewer: Viewer, subjectIds: readonly string[]): Promise<ReadonlyMap<string, MailNews>> {
  const mails = await viewer.do((db) => mailsAbout(db, subjectIds));
  return new Map(mails.map(({ subjectId, state, problem }) => [subjectId, mailNews(state, problem)]));
}
