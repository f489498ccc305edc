import type { DrawingWords } from './drawing-words.ts';

/**
 * `privateView`: lines for feelings and arrows for support, for the owner alone. `standAlone`: a file by itself, painted by attributes;
 * otherwise by the classes of drawing.css.
 */
export type DrawingOptions = {
  readonly language: string;
  readonly words: DrawingWords;
  readonly privateView: boolean;
  readonly standAlone: boolean;
};
