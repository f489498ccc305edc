import {
  type Feed,
  type FoundFeed,
  feedByHash,
  feedsOf,
  insertFeed,
  noteFeedLook,
  noteGuestFeedLook,
  revokeFeed,
} from '../../database/agenda/feeds.ts';
import { type Guest, guestOf } from '../../database/guest.ts';
import type { Store } from '../../database/open.ts';
import { readStandingOf } from '../../database/standing.ts';
import type { Viewer } from '../../database/viewer.ts';
import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import { idOfAct } from '../act-id.ts';
import type { Around } from '../around.ts';
import { type GuestActor, noteGuestAct } from '../guest/note-guest-act.ts';
import { hashOfToken, isToken, newToken } from '../invite/token.ts';
import { noteInAgenda } from './note-in-agenda.ts';
import { type AgendaKept, agendaKept, ownAgendaKept } from './read-agenda.ts';

export type { Feed } from '../../database/agenda/feeds.ts';

/** The addresses of an owner that a calendar can follow. */
export const readFeeds = (viewer: Viewer): Promise<Feed[]> => viewer.do(feedsOf);
export const readOwnFeeds = (guest: Guest): Promise<Feed[]> => guest.own(feedsOf);

type Making = { readonly actId: string; readonly busyOnly: boolean };

/** The same form sent again makes one address: what it made before, and nobody has seen, works no more. */
const idFor = (who: string, { actId, busyOnly }: Making): string =>
  idOfAct(who, { actId, kind: 'calendar-feed-made', said: busyOnly });

/** Makes an address with all of the owner's agenda; its token is shown now and kept nowhere. */
export const makeFeed = (viewer: Viewer, around: Around, making: Making): Promise<string> =>
  viewer.do(async (db) => {
    const { busyOnly } = making;
    const [id, token] = [idFor(viewer.id, making), newToken()];
    const feed = {
      id,
      tokenHash: hashOfToken(token),
      ownerId: viewer.id,
      participantId: null,
      busyOnly,
      createdAt: around.now(),
    };
    await insertFeed(db, feed);
    await noteInAgenda(db, viewer, around, { kind: 'calendar-feed-made', objectId: id, action: 'C' });
    return token;
  });

/** As makeFeed, with what somebody who takes part may see of their own agreements, at each moment it is read. */
export const makeOwnFeed = (guest: GuestActor, around: Around, making: Making): Promise<string> =>
  guest.own(async (db) => {
    const { busyOnly } = making;
    const [id, token] = [idFor(guest.id, making), newToken()];
    const { id: participantId, ownerId } = guest;
    await insertFeed(db, { id, tokenHash: hashOfToken(token), ownerId, participantId, busyOnly, createdAt: around.now() });
    await noteGuestAct(db, guest, around, { kind: 'calendar-feed-made', objectId: id, action: 'C', under: 'own-agreements' });
    return token;
  });

/** The address works no more, at once. Said twice is said once. */
export const endFeed = (viewer: Viewer, around: Around, id: string): Promise<void> =>
  viewer.do(async (db) => {
    if (await revokeFeed(db, id, around.now()))
      await noteInAgenda(db, viewer, around, { kind: 'calendar-feed-ended', objectId: id, action: 'D' });
  });

export const endOwnFeed = (guest: GuestActor, around: Around, id: string): Promise<void> =>
  guest.own(async (db) => {
    if (await revokeFeed(db, id, around.now()))
      await noteGuestAct(db, guest, around, { kind: 'calendar-feed-ended', objectId: id, action: 'D' });
  });

/** What a calendar gets: whose agenda, for whom, in which language, and how much of it. `host`: whom the agreements of a participant are with. */
export type FeedContent = Pick<AgendaKept, 'agreements' | 'changes' | 'appointments'> & {
  readonly for: 'owner' | 'participant';
  readonly host: string | null;
  readonly language: string;
  readonly busyOnly: boolean;
  readonly createdAt: Date;
};

/**
 * What stands at an address now; null for one that never was, does not work any more, or is of somebody who left: all alike. What a participant
 * gets is what their grants show at this moment.
 */
export async function readFeed(store: Store, around: Around, token: string): Promise<FeedContent | null> {
  if (!isToken(token)) return null;
  const found = await store.as('naober_sign_in', null, (db) => feedByHash(db, hashOfToken(token), around.now()));
  if (found === null) return null;
  const at = around.now();
  const id = idOfAct(found.ownerId, { actId: found.id, kind: 'looked', said: dutchDay(at) });
  const look = { id, feedId: found.id, ownerId: found.ownerId, at };
  if (found.participantId !== null) return readOwn(store, found, look);
  const options = { at, after: (db: Parameters<typeof noteFeedLook>[0]) => noteFeedLook(db, look), lenient: true };
  const kept = await store.as('naober_app', found.ownerId, (db) => agendaKept(db), options);
  const { language, busyOnly, createdAt } = found;
  return { ...kept, for: 'owner', host: null, language, busyOnly, createdAt };
}

async function readOwn(
  store: Store,
  found: FoundFeed,
  look: Parameters<typeof noteGuestFeedLook>[1],
): Promise<FeedContent | null> {
  const guest = guestOf(store, { id: found.participantId ?? '', ownerId: found.ownerId }, () => ({
    at: look.at,
    after: (db) => noteGuestFeedLook(db, look),
  }));
  return guest.own(async (db) => {
    const standing = await readStandingOf(db);
    if (standing === null || standing.joinedAt === null || standing.leftAt !== null) return null;
    const kept = await ownAgendaKept(db, guest.id);
    const row = await db
      .selectFrom('participant')
      .select(['language', 'blocked_at'])
      .where('id', '=', guest.id)
      .executeTakeFirst();
    if (row === undefined || row.blocked_at !== null) return null;
    const { busyOnly, createdAt } = found;
    return { ...kept, for: 'participant', host: standing.hostName, language: row.language, busyOnly, createdAt };
  });
}
