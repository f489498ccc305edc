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

/** For whom a letter is written. */
export type LetterFor = {
  readonly letter: DueLetter;
  readonly language: string;
  /** How the owner is called, and how the owner calls whoever reads it; '' when not said. */
  readonly hostName: string;
  readonly name: string;
  /** Where this Naober is reached, such as https://naober.example.org. */
  readonly site: string;
};

/**
 * A kind of letter. `write` reads at the moment of sending what it is about, under a role that reaches no more than that, and answers null when
 * there is nothing to say any more. Of a message to a browser only that it is not null counts.
 */
export type LetterKind = LetterRules & {
  readonly write: (store: Store, around: Around, to: LetterFor) => Promise<LetterWords | null>;
};

/** Every kind by its name. */
export type LetterKinds = Readonly<Record<string, LetterKind>>;
