/** What is asked: help, something pleasant together, to think along, to lend something; or an offer made first, that asks nothing. */
export type AskKind = 'help' | 'together' | 'think-along' | 'lend' | 'offer';

/** 'draft': prepared and not sent; 'settled': enough people said yes; 'resting': left for now; 'withdrawn': it is not asked any more. */
export type AskState = 'draft' | 'open' | 'settled' | 'resting' | 'withdrawn';

/** An ask built from ready pieces: which sentence, and what fills its places. Kept so, that each reader reads it in their own language. */
export type AskPieces = { readonly sentence: string; readonly parts: Readonly<Record<string, string>> };

/** What one person answered: 'not-now' and 'somebody-else' end as a no without being one, 'otherwise' says what they could do instead. */
export type AskAnswer = 'yes' | 'no' | 'not-now' | 'otherwise' | 'somebody-else';

/** How an ask reached somebody. */
export type AskChannel = 'mail' | 'message' | 'qr' | 'card' | 'phone' | 'push';
