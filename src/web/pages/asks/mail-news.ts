import type { NamedAsked } from '../../../usecases/asking/read-asks.ts';
import { type MailNews, readMailNews } from '../../../usecases/letters/read-mail-news.ts';
import type { Asking } from './asking.ts';

/** What there is to say of a mail that asked something, beside whom it was asked of; for the owner alone. */
export type AskMailNews = Exclude<MailNews, null>;

/** The news of each mail there is any of, by what was asked of one person. */
export async function mailNewsOf(
  { owner }: Pick<Asking, 'owner'>,
  people: readonly Pick<NamedAsked, 'id' | 'channel' | 'state' | 'answer'>[],
): Promise<ReadonlyMap<string, AskMailNews>> {
  const silent = people.filter(({ channel, state, answer }) => channel === 'mail' && state === 'asked' && answer === null);
  if (owner === null || silent.length === 0) return new Map();
  const all = await readMailNews(
    owner.owner.viewer,
    silent.map(({ id }) => id),
  );
  return new Map([...all].filter((pair): pair is [string, AskMailNews] => pair[1] !== null));
}

/** Whether the mail will not do, so that it is handed over in another way. */
export const isLost = (news: AskMailNews | undefined): boolean =>
  news === 'came-back' || news === 'not-sent' || news === 'nowhere' || news === 'unsure';
