import type { DueLetter } from '../../database/letters/sending.ts';
import type { Store } from '../../database/open.ts';
import type { LetterRules } from '../../domain/letters/may-go.ts';
import type { Around } from '../around.ts';

/** What a letter says. */
export type LetterWords = {
  readonly subject: string;
  /** Parts of plain text, a paragraph each. */
  readonly parts: readonly string[];
  readonly file?: { readonly name: string; readonly type: string; readonly text: string };
};

/** A letter of a space. */
export type LetterOfSpace = DueLetter & { readonly ownerId: string };

/** For whom a letter is written. */
export type LetterFor = {
  readonly letter: LetterOfSpace;
  readonly language: string;
  /** How the owner is called, and how the owner calls whoever reads it; '' when not said. */
  readonly hostName: string;
  readonly name: string;
  /** Where this Naober is reached, such as https://naober.example.org. */
  readonly site: string;
};

/**
 * A kind of letter to somebody of a space. `write` reads at the moment of sending what it is about, under a role that reaches no more than that, and
 * answers null when there is nothing to say any more. Of a message to a browser only that it is not null counts.
 */
export type LetterToReader = LetterRules & {
  readonly write: (store: Store, around: Around, to: LetterFor) => Promise<LetterWords | null>;
};

/** A letter to an address, whoever that is. */
export type AddressedWords = { readonly to: string; readonly words: LetterWords };

/** What a letter to an address is written with. */
export type LetterAbout = { readonly letter: DueLetter; readonly site: string };

/**
 * A kind of letter to an address: a link that was asked for, or news of a space that is shut. It says itself where it goes, and null when it does
 * not any more. What it makes (a link that works) is made when the letter is taken, so that of two programs one makes it.
 */
export type LetterToAddress = {
  readonly address: (store: Store, around: Around, about: LetterAbout) => Promise<AddressedWords | null>;
  /** What was kept for this letter alone, such as the address that was typed, goes when it went. */
  readonly forget?: (store: Store, letter: DueLetter) => Promise<void>;
};

export type LetterKind = LetterToReader | LetterToAddress;

/** Every kind by its name. */
export type LetterKinds = Readonly<Record<string, LetterKind>>;

/** The kind of a letter. Throws when there is none. */
export function kindOf(kinds: LetterKinds, { kind }: DueLetter): LetterKind {
  const found = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (found === undefined) throw new Error(`There is no kind of letter ${kind}.`);
  return found;
}
