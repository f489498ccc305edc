import type { AgreementState } from '../agreements/agreement.ts';
import type { NotedHow } from './meeting.ts';

/** Something of the plan: who does what, until when, who steps in, within what limits. */
export type MeetingTask = {
  readonly id: string;
  /** Who takes part here and does it; null when nobody yet, or somebody by a name alone. */
  readonly participantId: string | null;
  readonly who: string | null;
  readonly what: string;
  readonly untilOn: string | null;
  readonly substitute: string | null;
  readonly limits: string | null;
  readonly agreementId: string | null;
  /** When whoever does it said yes; null while they did not. */
  readonly agreedAt: Date | null;
  /** How they said so when it was written down for them; null when they did so themselves. */
  readonly notedHow: NotedHow | null;
  readonly version: number;
};

/** What keeps a task open. 'ended': agreed at first, and taken back or called off since. */
export type WhyOpen = 'nobody' | 'no-end' | 'not-confirmed' | 'ended';

/** A task with what became of the agreement it turned into, as far as that is known. */
type Known = Pick<MeetingTask, 'who' | 'untilOn' | 'agreedAt'> & { readonly agreementState?: AgreementState | null };

/**
 * Why a task is open, or null when it is agreed: somebody by name does it, said yes to exactly this, and it has a last day. Whatever lacks one
 * of these is open, and never shown as agreed.
 */
export function whyOpen({ who, untilOn, agreedAt, agreementState = null }: Known): WhyOpen | null {
  if (who === null) return 'nobody';
  if (untilOn === null) return 'no-end';
  if (agreedAt === null) return 'not-confirmed';
  return agreementState === null || agreementState === 'agreed' ? null : 'ended';
}

/** The plan in two: what is agreed, and what is still open. */
export function planInTwo<Task extends Known>(
  tasks: readonly Task[],
): { readonly agreed: readonly Task[]; readonly open: readonly Task[] } {
  return { agreed: tasks.filter((one) => whyOpen(one) === null), open: tasks.filter((one) => whyOpen(one) !== null) };
}
