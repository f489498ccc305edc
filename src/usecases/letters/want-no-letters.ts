import type { Db } from '../../database/door.ts';
import { recordFact } from '../../database/facts.ts';
import { type QuietLink, quietLink, setMuted, setOwnerMuted } from '../../database/letters/quiet.ts';
import { letterEveryOf, setLetterEvery } from '../../database/letters/weekly.ts';
import type { Store } from '../../database/open.ts';
import type { LetterEvery } from '../../domain/letters/weekly.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { hashOfToken, isToken } from '../invite/token.ts';
import { weeklyLetter } from './weekly-round.ts';

/** How it stands with who got a letter: whether they get no mail at all, and of a letter with what comes how often they want that (else null). */
export type Quiet = { readonly quiet: boolean; readonly every: LetterEvery | null };

const linkOf = async (db: Db, token: string): Promise<QuietLink | null> =>
  isToken(token) ? await quietLink(db, hashOfToken(token)) : null;

/** Whether who got a letter with this address in it gets mail; looking changes nothing, because programs that read mail look too. */
export const lookAtQuiet = (store: Store, token: string): Promise<Result<Quiet, 'no-such-link'>> =>
  store.as('naober_letters', null, async (db) => {
    const found = await linkOf(db, token);
    if (found === null) return refused('no-such-link');
    return ok({ quiet: found.quiet, every: found.kind === weeklyLetter ? await letterEveryOf(db, found) : null });
  });

/**
 * Who got a letter with this address in it gets no mail any more from this space (`quiet`), or gets it again. No reason is asked. Their address
 * stays, so that they can take it back. Said twice is said once.
 */
export const wantNoLetters = (
  store: Store,
  around: Around,
  token: string,
  quiet: boolean,
): Promise<Result<null, 'no-such-link'>> =>
  store.as('naober_letters', null, async (db) => {
    const found = await linkOf(db, token);
    if (found === null) return refused('no-such-link');
    if (found.quiet === quiet) return ok(null);
    const { ownerId, participantId } = found;
    if (participantId === null) await setOwnerMuted(db, ownerId, quiet);
    else if (!(await setMuted(db, participantId, quiet ? around.now() : null))) return ok(null);
    await note(db, around, found, quiet ? 'reach-no-mail' : 'reach-mail-again');
    return ok(null);
  });

type Choosing = {
  readonly every: LetterEvery;
  /** What stood there when it was chosen; left out where a mail program chooses by itself. */
  readonly was?: LetterEvery;
};

/** Who got a letter with what comes wants it less often, or no more, or again. Said twice is said once; said otherwise meanwhile changes nothing. */
export const chooseByLetter = (
  store: Store,
  around: Around,
  token: string,
  { every, was }: Choosing,
): Promise<Result<null, 'no-such-link' | 'changed-meanwhile'>> =>
  store.as('naober_letters', null, async (db) => {
    const found = await linkOf(db, token);
    const now = found?.kind === weeklyLetter ? await letterEveryOf(db, found) : null;
    if (found === null || now === null) return refused('no-such-link');
    if (now === every) return ok(null);
    if (!(await setLetterEvery(db, found, { every, was: was ?? now }))) return refused('changed-meanwhile');
    await note(db, around, found, 'reach-letter');
    return ok(null);
  });

function note(db: Db, around: Around, { ownerId, participantId }: QuietLink, kind: string): Promise<void> {
  const who = participantId ?? ownerId;
  return recordFact(db, {
    id: around.newId(),
    ownerId,
    circleId: null,
    actorId: who,
    actorKind: participantId === null ? 'owner' : 'participant',
    onBehalfOf: who,
    kind,
    objectId: who,
    at: around.now(),
  });
}
