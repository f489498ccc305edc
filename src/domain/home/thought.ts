/**
 * What there may be to think about on a day, the weightiest first: somebody asks something or represents the owner; somebody asks something for the
 * owner; an ask that was met with silence, a no or another proposal; a time that nobody does; whether something the owner marked took place; the
 * question about contact; something that ends soon; a birthday tomorrow; looking back; how something went.
 */
export const thoughtOrder = [
  'somebody-asks',
  'asked-for-me',
  'ask',
  'open-turn',
  'did-it-happen',
  'contact',
  'near-its-end',
  'ends-soon',
  'birthday',
  'look',
  'follow-up',
] as const;
export type ThoughtKind = (typeof thoughtOrder)[number];

type Day = {
  /** The owner said "niet nu" today. */
  readonly putAway: boolean;
  /** Of which kinds something was answered today. */
  readonly answered: ReadonlySet<ThoughtKind>;
};

/**
 * The one thing to think about on a day, or null. Of a kind the first that is given comes first. After an answer nothing of the same weight or less is
 * brought up that day; after "niet nu" nothing at all.
 */
export function chooseThought<T extends { readonly kind: ThoughtKind }>(all: readonly T[], { putAway, answered }: Day): T | null {
  if (putAway) return null;
  for (const kind of thoughtOrder) {
    if (answered.has(kind)) return null;
    const found = all.find((one) => one.kind === kind);
    if (found !== undefined) return found;
  }
  return null;
}
