import { pushWaysOf } from '../../database/letters/push.ts';
import { readerOf } from '../../database/letters/reader.ts';
import type { DueLetter } from '../../database/letters/sending.ts';
import type { Store } from '../../database/open.ts';
import { mayGo, waitsUntil } from '../../domain/letters/may-go.ts';
import { isRealAddress } from '../../domain/sign-in/mail-address.ts';
import type { Around } from '../around.ts';
import { hashOfToken, newToken } from '../invite/token.ts';
import type { LetterKinds, LetterWords } from './letter-kinds.ts';

/** A letter that may go now: where, and what it says. */
export type Prepared = {
  readonly to: string;
  readonly language: string;
  readonly words: LetterWords;
  /** The token of the address by which they say that no more letters are wanted, and its hash. */
  readonly quietToken: string;
  readonly quietHash: Uint8Array;
};

/** There is nowhere to send it, nothing to say any more, or they pause until then. */
export type NotPrepared = 'nowhere' | 'over' | Date;

/** Writes a letter at the moment it goes: looks anew whether it still may, and what there is to say. A message to a browser goes to no address. */
export async function prepareLetter(
  store: Store,
  around: Around,
  letter: DueLetter,
  { kinds, site }: { readonly kinds: LetterKinds; readonly site: string },
): Promise<Prepared | NotPrepared> {
  const kind = Object.hasOwn(kinds, letter.kind) ? kinds[letter.kind] : undefined;
  if (kind === undefined) throw new Error(`There is no kind of letter ${letter.kind}.`);
  const now = around.now();
  const reader = await store.as('naober_letters', null, (db) => readerOf(db, letter, now));
  if (reader === null || !mayGo(reader, kind, now)) return 'over';
  const pause = waitsUntil(reader, now);
  if (pause !== null) return pause;
  const { address, language, hostName, name } = reader;
  if (!(letter.way === 'mail' ? address !== null && isRealAddress(address) : await isTold(store, letter))) return 'nowhere';
  const words = await kind.write(store, around, { letter, language, hostName, name, site });
  if (words === null) return 'over';
  const quietToken = newToken();
  return { to: address ?? '', language, words, quietToken, quietHash: hashOfToken(quietToken) };
}

/** Whether there is a browser in which they want to be told. */
const isTold = async (store: Store, { participantId }: DueLetter): Promise<boolean> =>
  participantId !== null && (await store.as('naober_letters', null, (db) => pushWaysOf(db, participantId))).length > 0;
