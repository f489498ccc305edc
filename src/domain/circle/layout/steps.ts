/**
 * How tightly people are drawn: diameter of the mark, size and greatest width of the label, and the air between two boxes, all in px.
 * A label size of 0 means initials only; `beside` lets a label stand beside its mark where below is no room.
 */
export type DensityStep = {
  readonly mark: number;
  readonly label: number;
  readonly width: number;
  readonly air: number;
  readonly beside: boolean;
};

const step = (mark: number, label: number, width: number, air: number): DensityStep => ({
  mark,
  label,
  width,
  air,
  beside: label > 0 && mark <= 32,
});

const tightSteps: readonly DensityStep[] = [
  step(28, 12, 50, 2),
  step(26, 12, 46, 1.5),
  step(24, 12, 42, 1),
  step(22, 12, 40, 1),
  step(20, 11, 36, 1),
  step(20, 11, 32, 0.5),
  step(18, 11, 30, 0.5),
  step(26, 0, 26, 2),
  step(22, 0, 22, 2),
  step(18, 0, 18, 1.5),
  step(14, 0, 14, 1),
  step(8, 0, 8, 1),
];

/** On a screen, from roomy to tight; the last ones say initials only. */
export const screenSteps: readonly DensityStep[] = [
  step(46, 16, 104, 10),
  step(46, 16, 74, 4),
  step(42, 15, 70, 4),
  step(38, 14, 64, 3),
  step(34, 13, 58, 3),
  step(31, 13, 54, 2),
  ...tightSteps,
];

/** On paper: names of at least 14 pt (18.7 px) as long as they fit. */
export const paperSteps: readonly DensityStep[] = [
  step(50, 18.7, 120, 10),
  step(46, 18.7, 92, 5),
  step(42, 18.7, 80, 3),
  step(36, 18.7, 72, 2),
  step(32, 18.7, 66, 1.5),
  step(28, 18.7, 58, 1.5),
  step(32, 16, 60, 2),
  step(30, 14, 54, 2),
  ...tightSteps,
];

/** Ascent and descent kept free for a line of text, as parts of its size: as much as the tallest common fallback font takes. */
export const ascent = 1.07;
export const descent = 0.32;

/** How far below the mark the baseline of the label lies, as a part of the label's size. */
export const drop = 0.93;

/** Air between a mark and a label beside it. */
export const besideGap = 3;

/** How far a mark reaches from its centre, with its outline and a little air. */
export const reachOf = ({ mark }: DensityStep): number => mark / 2 + Math.min(3, mark / 20);
