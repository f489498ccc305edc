/**
 * How long the owner thinks they hold out (volhoudtijd), as one question with a choice. It is their own word on a day: nothing is reckoned
 * with it and it has no norm. Source of the question: Kraijo and others, perseverance time of informal carers (tvgg-archief.nl, volhoudtijd).
 */
export const howLongs = ['days', 'weeks', 'months', 'year', 'longer', 'unknown'] as const;
export type HowLong = (typeof howLongs)[number];

/** Whether a word is one of those. */
export const isHowLong = (text: string): text is HowLong => howLongs.some((one) => one === text);

/** What was said on one day. */
export type SaidHowLong = {
  readonly id: string;
  readonly howLong: HowLong | null;
  readonly words: string | null;
  readonly saidAt: Date;
  readonly removedAt: Date | null;
};
