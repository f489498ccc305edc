/** What is known of whom a letter is for, at the moment of sending. */
export type Reader = {
  readonly takesPart: {
    readonly left: boolean;
    readonly blocked: boolean;
    readonly died: boolean;
    readonly pausedUntil: Date | null;
    readonly notApproach: boolean;
  } | null;
  /** Of the owner of the space. */
  readonly shut: boolean;
  readonly going: boolean;
};

/** How much a kind of letter asks of whoever gets it. */
export type LetterRules = {
  /** It asks for something: not of who is paused or wants to be left in peace. */
  readonly asks?: true;
};

/**
 * Whether a letter may still go to them, now or after their pause. Who left, is not let in or died gets nothing, and nothing goes from a space
 * that is shut.
 */
export function mayGo({ takesPart, shut, going }: Reader, { asks = false }: { readonly asks?: boolean }, now: Date): boolean {
  if (shut || going) return false;
  if (takesPart === null) return true;
  const { left, blocked, died, pausedUntil, notApproach } = takesPart;
  if (left || blocked || died) return false;
  return !asks || (!notApproach && (pausedUntil === null || pausedUntil <= now));
}

/** Until when a letter that may go waits, because whoever it is for pauses; null when it need not wait. */
export const waitsUntil = ({ takesPart }: Pick<Reader, 'takesPart'>, now: Date): Date | null =>
  takesPart !== null && takesPart.pausedUntil !== null && takesPart.pausedUntil > now ? takesPart.pausedUntil : null;
