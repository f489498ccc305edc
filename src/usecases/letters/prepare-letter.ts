import { pushWaysOf } from '../../database/letters/push.ts';
import { readerOf } from '../../database/letters/reader.ts';
import type { DueLetter } from '../../database/letters/sending.ts';
import type { Store } from '../../database/open.ts';
import { mayGo, waitsUntil } from '../../domain/letters/may-go.ts';
import { isRealAddress } from '../../domain/sign-in/mail-address.ts';
import type { Around } from '../around.ts';
import { hashOfToken, newToken } from '../invite/token.ts';
import {
  kindOf,
  type LetterKinds,
  type LetterOfSpace,
  type LetterToAddress,
  type LetterToReader,
  type LetterWords,
} from './letter-kinds.ts';

/** A letter that may go now: where, and what it says. */
export type Prepared = {
  readonly to: string;
  /** In which language a browser is told; '' of a letter to an address. */
  readonly language: string;
  readonly words: LetterWords;
  /** The token of the address by which they say that no more letters are wanted, and its hash; null in a letter to an address. */
  readonly quietToken: string | null;
  readonly quietHash: Uint8Array | null;
};

/** There is nowhere to send it, nothing to say any more, or they pause until then. */
export type NotPrepared = 'nowhere' | 'over' | Date;

type With = { readonly kinds: LetterKinds; readonly site: string };

/** Writes a letter at the moment it goes: looks anew whether it still may, and what there is to say. A message to a browser goes to no address. */
export async function prepareLetter(store: Store, around: Around, letter: DueLetter, out: With): Promise<Prepared | NotPrepared> {
  const kind = kindOf(out.kinds, letter);
  if ('address' in kind) return addressed(store, around, letter, { kind, site: out.site });
  const { ownerId } = letter;
  return ownerId === null ? 'over' : toReader(store, around, { ...letter, ownerId }, { kind, site: out.site });
}

type Addressing = { readonly kind: LetterToAddress; readonly site: string };

async function addressed(
  store: Store,
  around: Around,
  letter: DueLetter,
  { kind, site }: Addressing,
): Promise<Prepared | NotPrepared> {
  const found = await kind.address(store, around, { letter, site });
  if (found === null) return 'over';
  return isRealAddress(found.to) ? { ...found, language: '', quietToken: null, quietHash: null } : 'nowhere';
}

type Reading = { readonly kind: LetterToReader; readonly site: string };

async function toReader(
  store: Store,
  around: Around,
  letter: LetterOfSpace,
  { kind, site }: Reading,
): Promise<Prepared | NotPrepared> {
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
