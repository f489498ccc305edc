import { isNearItsEnd } from '../../../domain/consent/still-right.ts';
import { readLeftToEnd } from '../../../usecases/consent/let-end.ts';
import type { KeptGrant, Sharing } from '../../../usecases/consent/read-sharing.ts';
import type { OwnerVisit } from '../../page.ts';

/** A grant near its end, and whose it is. */
export type ToAsk = { readonly who: Sharing; readonly grant: KeptGrant };

/** What is asked about now: it runs, is near its end, and was not said to end by itself. */
export async function grantsToAsk({ owner, around }: OwnerVisit, people: readonly Sharing[]): Promise<readonly ToAsk[]> {
  const at = around.now();
  const near = people
    .filter(({ joinedAt, leftAt, blockedAt }) => joinedAt !== null && leftAt === null && blockedAt === null)
    .flatMap((who) => who.grants.filter((grant) => isNearItsEnd(grant, at)).map((grant) => ({ who, grant })));
  const letEnd = await readLeftToEnd(
    owner.viewer,
    near.map(({ grant }) => grant.id),
  );
  return near.filter(({ grant }) => !letEnd.includes(grant.id));
}
