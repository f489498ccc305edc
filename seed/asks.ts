import type { Said } from '../src/domain/asking/answered.ts';
import type { AskChannel, AskKind, AskPieces } from '../src/domain/asking/ask.ts';
import type { SupportKind } from '../src/domain/circle/support-kinds.ts';
import type { When } from './when.ts';

/** Whom something is asked. Every number is a number of days before now. */
export type AskedOf = {
  readonly name: string;
  /** Since when, when that is later than the others. */
  readonly since?: number;
  readonly by?: AskChannel;
  /** Exactly what they read, when it went as a message. */
  readonly reads?: string;
  /** What they said, and when; without it they did not answer. `by`: it was told by telephone or at the door, and written down for them. */
  readonly said?: { readonly answer: Said; readonly ago: number; readonly words?: string; readonly by?: 'phone' | 'door' };
  readonly reminded?: number;
  /** The owner wants to be asked whether it happened. */
  readonly important?: true;
  readonly substitute?: string;
  /** The days they are away, counted from now: what falls in it they can't. */
  readonly away?: readonly [from: number, until: number];
  /** The last time that is over took place, said the owner. */
  readonly happened?: true;
  /** The address of their answer page holds this, so that the page of the town can show it. */
  readonly address?: string;
};

/** Something small that is asked, of one or several people; of nobody yet, it is prepared and not sent. */
export type Asks = {
  readonly kind?: AskKind;
  readonly support?: SupportKind;
  readonly what: string;
  readonly words?: string;
  readonly pieces?: AskPieces;
  readonly when: When;
  readonly limits?: string;
  readonly inReturn?: string;
  /** Whom it is for, when it is not for who asks. */
  readonly forWhom?: string;
  readonly since: number;
  /** For how many days from then it goes on. */
  readonly days: number;
  /** Within how many days an answer would help. */
  readonly answerIn?: number;
  readonly of?: readonly AskedOf[];
};
