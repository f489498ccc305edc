import type { AskToFit, Known, WentSo } from './facts.ts';

/** What the owner said last of something of this kind with somebody; null when they said nothing. */
export function lastWent({ went }: Known, { support }: AskToFit): WentSo | null {
  const ofThis = went.filter((one) => one.support === support);
  return ofThis.toSorted((a, b) => (a.saidOn < b.saidOn ? 1 : -1))[0] ?? null;
}
