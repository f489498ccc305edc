import type { Store } from '../../database/open.ts';
import { hasRequest, insertRequest, useAccessCode } from '../../database/organisation/asking.ts';
import { type GuestGrant, guestGrants, type OwnRequest, ownRequests } from '../../database/organisation/guest-list.ts';
import { type AskingProblem, askingIn } from '../../domain/organisation/asking.ts';
import { accessCodeLength, shortCodeIn } from '../../domain/organisation/short-code.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import { idOfAct } from '../act-id.ts';
import type { Around } from '../around.ts';
import { forgetTries, isTooOften } from '../sign-in/limited.ts';
import { hashOf } from './tokens.ts';
import type { WorkerViewer } from './worker-viewer.ts';

export type { GuestGrant, OwnRequest } from '../../database/organisation/guest-list.ts';

type Typed = {
  readonly actId: string;
  readonly code: string;
  readonly purpose: string;
  readonly sets: readonly string[];
  readonly weeks: string;
  /** What the worker does, in a word of the catalogue. */
  readonly roleWord: string | null;
};

export type AskRefusal = AskingProblem | 'no-such-code' | 'too-many-tries';

const anHour = 60;

/**
 * A worker asks whoever handed them this code to come along. Nobody is searched or found: an unknown, a used and an expired code are one and the
 * same, and whose it is, is not told. Ten tries a worker an hour, fifty an organisation.
 */
export async function askAccess(
  store: Store,
  viewer: WorkerViewer,
  around: Around,
  typed: Typed,
): Promise<Result<'asked' | 'repeated', AskRefusal>> {
  const asking = askingIn(typed);
  if (!asking.ok) return asking;
  const said = { ...asking.value, code: shortCodeIn(typed.code, accessCodeLength) };
  const id = idOfAct(viewer.id, { actId: typed.actId, kind: 'access-asked', said });
  const own = `access codes of ${viewer.id}`;
  const tooOften = await isTooOften(store, around, [
    { what: own, most: 10, minutes: anHour },
    { what: `access codes at ${viewer.organisationId}`, most: 50, minutes: anHour },
    { what: 'access codes', most: 500, minutes: anHour },
  ]);
  if (tooOften) return refused('too-many-tries');
  const { code, ...asked } = said;
  if (code === null) return refused('no-such-code');
  const at = around.now();
  const who = {
    workerId: viewer.id,
    organisationId: viewer.organisationId,
    name: viewer.name,
    organisation: viewer.organisation,
  };
  const done = await store.as('naober_sign_in', null, async (db) => {
    if (await hasRequest(db, id)) return 'repeated' as const;
    const ownerId = await useAccessCode(db, hashOf(code), at);
    if (ownerId === null) return (await hasRequest(db, id)) ? ('repeated' as const) : null;
    await insertRequest(db, { id, ownerId, ...who, roleWord: typed.roleWord, ...asked, at });
    return 'asked' as const;
  });
  if (done === null) return refused('no-such-code');
  await forgetTries(store, own);
  return ok(done);
}

/** With whom a worker is a guest now, and what they asked that was not given (yet). */
type GuestList = { readonly grants: readonly GuestGrant[]; readonly requests: readonly OwnRequest[] };

/** "Bij wie ben ik te gast": a name, what for, until when. */
export const readGuestList = (viewer: WorkerViewer, around: Around): Promise<GuestList> =>
  viewer.do(async (db) => ({
    grants: await guestGrants(db, around.now()),
    requests: (await ownRequests(db)).filter(({ answer }) => answer !== 'given'),
  }));
