/** What stood in the way of a move: a problem with a field, a change on another screen meanwhile, or another form of the circle. */
export type PersonState = {
  readonly problem: { readonly field: 'kring'; readonly text: string } | 'changed-meanwhile' | 'form-changed' | null;
  /** Whether this person and the owner both said that their circles may be linked. */
  readonly linked?: boolean;
};
