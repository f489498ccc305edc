import type { ComponentChildren } from 'preact';
import type { TalentSort } from '../../../domain/talents/sorts.ts';
import type { Teller } from '../../../usecases/talents/teller.ts';
import type { Answer, Visit } from '../../page.ts';
import type { MessageKey } from '../../say/say.ts';

/** Where each page of this list is: the owner's own, of somebody in the map, or of who takes part. `done` says what was just done, as '?weg=...'. */
export type ToldAddresses = {
  list(done?: string): string;
  add(sort: string): string;
  one(id: string, done?: string): string;
  away(id: string): string;
  back(id: string): string;
};

type Frame = {
  readonly heading: ComponentChildren;
  readonly body: ComponentChildren;
  readonly status?: 200 | 409 | 422;
  /** The way back; out of the list when left out. */
  readonly back?: { readonly to: string; readonly text: string };
};

/**
 * A list of what somebody can, likes and wishes, as one page family draws it for three tellers: the owner about themselves, the owner about
 * somebody of the circle, and who takes part about themselves.
 */
export type ToldPlace = {
  readonly visit: Visit;
  readonly teller: Teller;
  readonly voice: 'own' | 'of' | 'guest';
  /** How whom it is about, or told to, is called; empty where it is one's own. */
  readonly name: string;
  readonly sorts: readonly TalentSort[];
  readonly to: ToldAddresses;
  /** A neutral title for the tab. */
  readonly title: string;
  readonly lead: MessageKey;
  readonly whoSees: ComponentChildren;
  /** What stands under the list. */
  readonly besides?: ComponentChildren;
  draw(frame: Frame): Answer;
};
