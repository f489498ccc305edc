import type { Look } from '../request/choices.ts';
import type { Language } from '../say/languages.ts';
import type { Say } from '../say/say.ts';

/** What stands around the body of every page depends on this alone. */
export type PageFrame = {
  readonly language: Language;
  readonly look: Look;
  readonly say: Say;
  /** Where the visitor is, to come back to after choosing a language or look. */
  readonly path: string;
  /** Whether a space is open here, and so there is a circle to go to. */
  readonly hasOwner: boolean;
  /** Who sits beside the owner and types ('' when not named), or null when nobody does. */
  readonly helper: string | null;
  /** How the way to leave quickly is shown: for owners only; null on every other page, such as those of helpers. */
  readonly exit: 'discreet' | 'prominent' | null;
  /** Who types at a distance in another browser just now, by name; null when nobody does. */
  readonly typedBy: string | null;
  /** Where a page that is open at whoever types at a distance asks whether they still may; null on every other. */
  readonly still: string | null;
  /** The address of an asset by its plain name, or null when it was not built. */
  readonly asset: (name: string) => string | null;
};
