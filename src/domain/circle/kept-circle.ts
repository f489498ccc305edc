import type { Alter, Circle } from './circle.ts';

/** An alter as it is kept: with its turn, the prompt that brought it, the id it had in a file, and the version of its two rows. */
export type KeptAlter = Alter & {
  readonly ordinal: number;
  readonly prompt: string | null;
  readonly sourceId: string | null;
  /** Rises with every change of name, role or kind. */
  readonly version: number;
  /** Rises with every change of place or feeling. */
  readonly tieVersion: number;
};

/** A circle as it is kept; it is a Circle, and can be drawn and measured as one. */
export type KeptCircle = Omit<Circle, 'alters'> & {
  readonly id: string;
  readonly alters: readonly KeptAlter[];
  readonly helperName: string | null;
  /** When the owner said "zo is het", as ISO text; null while not said. */
  readonly confirmedAt: string | null;
  readonly version: number;
};

/** The alter with that id, or null. */
export const alterOf = (circle: KeptCircle, id: string): KeptAlter | null =>
  circle.alters.find((alter) => alter.id === id) ?? null;

/** The circle with one alter replaced by its changed self. */
export const withAlter = (circle: KeptCircle, changed: KeptAlter): KeptCircle => ({
  ...circle,
  alters: circle.alters.map((alter) => (alter.id === changed.id ? changed : alter)),
});
