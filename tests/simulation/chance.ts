/** Chance that can be played again: the same seed gives the same numbers (mulberry32). */
export type Chance = {
  /** Whether something with this likelihood happens now. */
  happens(likelihood: number): boolean;
  /** One of them; the list is not empty. */
  oneOf<T>(list: readonly T[]): T;
  /** A whole number from `least` up to and with `most`. */
  whole(least: number, most: number): number;
  /** An id in the shape of a uuid. */
  id(): string;
};

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const hex = (digits: number) => Array.from({ length: digits }, () => whole(0, 15).toString(16)).join('');
  return {
    happens: (likelihood) => next() < likelihood,
    oneOf: (list) => {
      const chosen = list[whole(0, list.length - 1)];
      if (chosen === undefined) throw new Error('There is nothing to choose from.');
      return chosen;
    },
    whole,
    id: () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`,
  };
}
