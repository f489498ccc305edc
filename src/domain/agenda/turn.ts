/** How one time of an agreement goes otherwise than agreed, or whether it took place. */
export type TurnState = 'skipped' | 'moved' | 'unable' | 'handed' | 'done' | 'not-done';
