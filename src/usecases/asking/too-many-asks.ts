import type { Store } from '../../database/open.ts';
import { mailAddressIn } from '../../domain/sign-in/mail-address.ts';
import type { Around } from '../around.ts';
import { isTooOften } from '../sign-in/limited.ts';

const aDay = 24 * 60;

type Mailing = { readonly ownerId: string; readonly from: string; readonly addresses: readonly string[] };

/** Whether too many mails are asked for: ten a day to one address, sixty by one owner, eighty from one place. Nobody is written to for ever. */
export async function tooManyAsks(store: Store, around: Around, { ownerId, from, addresses }: Mailing): Promise<boolean> {
  for (const typed of addresses) {
    const address = mailAddressIn(typed);
    if (address === null) continue;
    const tooOften = await isTooOften(store, around, [
      { what: `ask to ${address}`, most: 10, minutes: aDay },
      { what: `ask by ${ownerId}`, most: 60, minutes: aDay },
      { what: `ask from ${from}`, most: 80, minutes: aDay },
    ]);
    if (tooOften) return true;
  }
  return false;
}
