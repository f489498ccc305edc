import { ok, type Result, refused } from '../result.ts';

/** 'asked': not answered yet; 'stopped': by who does it; 'called-off': by who asked. */
export type AgreementState = 'asked' | 'agreed' | 'declined' | 'stopped' | 'called-off';

/** Something asked of somebody who takes part, and what became of it. Days as text: 2026-11-22. */
export type Agreement = {
  readonly id: string;
  readonly participantId: string;
  readonly what: string;
  readonly whenWords: string | null;
  readonly limits: string | null;
  readonly fromOn: string;
  readonly untilOn: string;
  /** The time of the wall in the Netherlands (09:30), how long in minutes, and the rhythm (RFC 5545); null when not said, or once. */
  readonly startsAt: string | null;
  readonly minutes: number | null;
  readonly rule: string | null;
  readonly state: AgreementState;
  readonly madeBy: string;
  readonly version: number;
};

type Known = Pick<Agreement, 'state' | 'untilOn'>;

/** Whether its last day lies before today. */
export const isPast = ({ untilOn }: Pick<Agreement, 'untilOn'>, today: string): boolean => untilOn < today;

/** Whether it still asks something of somebody: to answer, or to do. */
export const isOpen = (agreement: Known, today: string): boolean =>
  !isPast(agreement, today) && (agreement.state === 'asked' || agreement.state === 'agreed');

/** What can be done with an agreement; the same table shows the buttons and refuses the forms. */
export const agreementCan = {
  /** Also after a no, or after stopping: whoever thinks again may say so. */
  agree: ({ state, ...rest }: Known, today: string): boolean =>
    !isPast(rest, today) && (state === 'asked' || state === 'declined' || state === 'stopped'),
  decline: ({ state, ...rest }: Known, today: string): boolean => !isPast(rest, today) && state === 'asked',
  stop: ({ state, ...rest }: Known, today: string): boolean => !isPast(rest, today) && state === 'agreed',
  callOff: (agreement: Known, today: string): boolean => isOpen(agreement, today),
} as const;

/** What somebody who takes part can answer. */
export type AgreementAnswer = 'agree' | 'decline' | 'stop';

const after: Readonly<Record<AgreementAnswer, AgreementState>> = { agree: 'agreed', decline: 'declined', stop: 'stopped' };

/** The state after an answer: the same when it was so already, or why it can't be: it was called off, its days are over, or it does not fit. */
export function answered(
  agreement: Known,
  answer: AgreementAnswer,
  today: string,
): Result<AgreementState, 'called-off' | 'over' | 'does-not-fit'> {
  if (agreement.state === after[answer]) return ok(agreement.state);
  if (agreement.state === 'called-off') return refused('called-off');
  if (isPast(agreement, today)) return refused('over');
  return agreementCan[answer](agreement, today) ? ok(after[answer]) : refused('does-not-fit');
}
