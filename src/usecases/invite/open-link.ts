import type { Db } from '../../database/door.ts';
import { endsOf, type FoundLink, helperLinkByToken } from '../../database/helper-links.ts';
import type { Store } from '../../database/open.ts';
import { mayComeIn } from '../../domain/consent/invitation.ts';
import { linkUntil } from '../../domain/consent/link-until.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { type Joined, noteJoining } from './take-invitation.ts';
import { hashOfToken, isToken } from './token.ts';

/** Unknown, over, ended by the owner, of somebody who left or is not let in, to a space that is shut: one and the same. */
type NoLink = 'no-such-link';

type Live = { readonly link: FoundLink; readonly until: Date };

async function liveLink(db: Db, token: string, at: Date): Promise<Live | null> {
  const link = isToken(token) ? await helperLinkByToken(db, hashOfToken(token)) : null;
  if (link === null || link.revokedAt !== null || link.joinedAt === null || !mayComeIn(link, link, at)) return null;
  const ends = await endsOf(db, link.participantId);
  const until = linkUntil({ madeAt: link.madeAt, joinedAt: link.joinedAt, ends });
  return at < until ? { link, until } : null;
}

/** Until when a personal link works; uses nothing up and tells nothing else. */
export async function lookAtLink(store: Store, around: Around, token: string): Promise<Result<{ until: Date }, NoLink>> {
  const live = await store.as('naober_sign_in', null, (db) => liveLink(db, token, around.now()));
  return live === null ? refused('no-such-link') : ok({ until: live.until });
}

/** Somebody comes in by their personal link. */
export async function openLink(store: Store, around: Around, token: string): Promise<Result<Joined, NoLink>> {
  return store.as('naober_sign_in', null, async (db) => {
    const live = await liveLink(db, token, around.now());
    if (live === null) return refused('no-such-link');
    const { participantId, ownerId } = live.link;
    await noteJoining(db, around, { participantId, ownerId }, 'link-opened');
    return ok({ participantId, ownerId });
  });
}
