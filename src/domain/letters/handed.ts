import type { LetterProblem } from './letter.ts';

/** What came of handing a letter over: taken, or why not. */
export type Handed = 'taken' | Extract<LetterProblem, 'later' | 'no-server' | 'no-such-address' | 'refused' | 'cut-off'>;

/** What a mail server answered when it did not take a letter. */
export type Refusal = {
  /** Three figures of SMTP; null when there was no answer. */
  readonly code: number | null;
  /** The code of RFC 3463 in it, such as 5.1.1; null when there is none. */
  readonly status: string | null;
  /** What the server answered to: the recipient, the letter itself, or anything else. */
  readonly to: 'recipient' | 'letter' | 'other';
  /** Whether (a part of) the letter had gone over the line. */
  readonly begun: boolean;
};

/**
 * What it means. Figures of RFC 5321: 4xx is "not now". A line that breaks once the letter itself has gone leaves unknown whether it was taken.
 * A sender or a server that is refused is for the operator to mend, so the letter waits.
 */
export function handedBy({ code, status, to, begun }: Refusal): Handed {
  if (code === null) return begun ? 'cut-off' : 'no-server';
  if (code < 500) return 'later';
  if (to === 'letter') return 'refused';
  if (to !== 'recipient') return 'later';
  // 5.1.x: no such address; 5.2.x: that mailbox takes nothing. Anything else is about us, not about the address.
  return status === null || /^5\.[12]\./.test(status) ? 'no-such-address' : 'refused';
}
