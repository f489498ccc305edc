/** By what a letter goes: mail, or a message to a browser that says only that there is something. */
export type LetterWay = 'mail' | 'push';

/** What became of a letter. 'sending': handed over just now; 'unsure': handed over, and whether it arrived is not known. */
export type LetterState = 'waiting' | 'sending' | 'sent' | 'undeliverable' | 'unsure' | 'dropped';

/**
 * Why a letter did not go, or not yet: the server said later (`later`), whoever it is for pauses (`pause`) or could not be reached any more (`no-server`), the address was refused
 * (`no-such-address`) or came back (`came-back`), the letter was refused (`refused`), it took days (`too-long`), the program stopped or the line
 * broke while it was handed over (`cut-off`), there is nowhere to send it (`nowhere`), or nothing to say any more (`over`); `stopped`: an
 * operator let it go.
 */
export type LetterProblem =
  | 'later'
  | 'pause'
  | 'no-server'
  | 'no-such-address'
  | 'came-back'
  | 'refused'
  | 'too-long'
  | 'cut-off'
  | 'nowhere'
  | 'over'
  | 'stopped';
