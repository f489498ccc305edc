import type { MarkLayout, MoreLayout } from '../../../domain/circle/layout/lay-out-circle.ts';
import type { DrawingWords } from './drawing-words.ts';

/** The owner's own drawing in a page: everybody in it is a way to somewhere. */
export type Ways = {
  readonly toPerson: (mark: MarkLayout) => string;
  readonly toMore: (more: MoreLayout) => string;
  /** How far around the middle of a mark one may press, in px. */
  readonly reachOf: (mark: MarkLayout) => number;
  /** How many of the others somebody knows. */
  readonly knows: (mark: MarkLayout) => number;
  /** Whether lines run between those who know each other. */
  readonly showsLines: boolean;
  /** Where the photo with this id stands. */
  readonly photoAt: (id: string) => string;
};

/**
 * `privateView`: lines for feelings and arrows for support, for the owner alone. `standAlone`: a file by itself, painted by attributes;
 * otherwise by the classes of drawing.css.
 */
export type DrawingOptions = {
  readonly language: string;
  readonly words: DrawingWords;
  readonly privateView: boolean;
  readonly standAlone: boolean;
  readonly ways?: Ways;
};
