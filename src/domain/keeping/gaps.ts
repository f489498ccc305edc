/** How much time may lie between two contacts, in plain words, with its length in days. A month is thirty days: nobody counts further. */
export const gaps = [
  { key: 'week', days: 7 },
  { key: 'two-weeks', days: 14 },
  { key: 'month', days: 30 },
  { key: 'quarter', days: 91 },
  { key: 'half-year', days: 182 },
  { key: 'year', days: 365 },
] as const;
export type GapKey = (typeof gaps)[number]['key'];

/** The gap with that key, or null. */
export const gapOf = (key: string): (typeof gaps)[number] | null => gaps.find((one) => one.key === key) ?? null;

/** The key of so many days, or null when it is none of these (a row that came from elsewhere). */
export const gapKeyOf = (days: number | null): GapKey | null => gaps.find((one) => one.days === days)?.key ?? null;

/** The longest gap that goes with an ideal when the owner does not choose one: about twice as long. */
export const longestBeside = (ideal: GapKey): GapKey => gaps[gaps.findIndex(({ key }) => key === ideal) + 1]?.key ?? 'year';
