/**
 * How one time of an agreement goes otherwise than agreed ('handed': somebody else was asked for it; 'unable': they can't), or what the owner said
 * afterwards ('not-known': asked, and does not know).
 */
export type TurnState = 'skipped' | 'moved' | 'unable' | 'handed' | 'done' | 'not-done' | 'not-known';
